package org.huiqiao.engine.feel;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.huiqiao.engine.feel.Element.Border;
import org.jspecify.annotations.Nullable;

/**
 * A cell: a list of tests, all of them plain. What FEEL Scala says of nothing, of true and of false it is asked once
 * and remembered: a list without variables says the same of them for ever, and so does a list of comparisons with facts
 * as long as those are of one kind, all numbers or none there, for it then depends on kinds alone. The same holds for a
 * number when there is nothing to compare it with.
 */
final class UnaryTests {

    static final UnaryTests ANY = new UnaryTests(false, List.of());

    private static final int NOTHING = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int NUMBER = 3;
    private static final int KINDS = 4;

    private final boolean not;
    private final List<Element> elements;
    private final boolean closed;
    private final boolean compares;
    private final AtomicReferenceArray<Boolean> remembered = new AtomicReferenceArray<>(2 * KINDS);

    UnaryTests(boolean not, List<Element> elements) {
        this.not = not;
        this.elements = List.copyOf(elements);
        this.closed = elements.stream().allMatch(Element::closed);
        this.compares = elements.stream().noneMatch(Element::closed);
    }

    /** @param feel asks FEEL Scala the same question */
    boolean matches(@Nullable Object input, VariableContext context, BooleanSupplier feel) {
        if (elements.isEmpty()) {
            return true;
        }
        if (input == null) {
            return remembered(NOTHING, context, feel);
        }
        if (input instanceof Boolean flag) {
            return remembered(flag ? TRUE : FALSE, context, feel);
        }
        if (compares && border(context) == Border.NOTHING && Numbers.of(input) != null) {
            return remembered(NUMBER, context, feel);
        }
        Answer answer = answer(input, context);
        return answer == Answer.UNSURE ? feel.getAsBoolean() : answer == Answer.YES;
    }

    private boolean remembered(int input, VariableContext context, BooleanSupplier feel) {
        Border border = closed ? Border.NUMBER : compares ? border(context) : Border.ODD;
        if (border == Border.ODD) {
            return feel.getAsBoolean();
        }
        int place = border == Border.NOTHING ? KINDS + input : input;
        Boolean known = remembered.get(place);
        if (known == null) {
            known = feel.getAsBoolean();
            remembered.set(place, known);
        }
        return known;
    }

    /** Of what kind all facts are that the cell compares with. */
    private Border border(VariableContext context) {
        Border all = elements.get(0).border(context);
        for (Element element : elements) {
            if (element.border(context) != all) {
                return Border.ODD;
            }
        }
        return all;
    }

    private Answer answer(Object input, VariableContext context) {
        String text = input instanceof String string ? string : null;
        BigDecimal number = text == null ? Numbers.of(input) : null;
        if (text == null && number == null) {
            return Answer.UNSURE;
        }
        Answer found = Answer.NO;
        for (Element element : elements) {
            Answer one = text != null ? element.of(text) : number != null ? element.of(number, context) : Answer.UNSURE;
            if (one == Answer.UNSURE) {
                return one;
            }
            found = one == Answer.YES ? one : found;
        }
        return not ? found.negated() : found;
    }
}
