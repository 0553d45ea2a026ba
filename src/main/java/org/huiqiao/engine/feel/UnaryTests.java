package org.huiqiao.engine.feel;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * A cell: a list of tests, all of them plain. What FEEL Scala says of nothing, of true and of false it is asked once
 * and remembered, for a list without variables says the same of them for ever.
 */
final class UnaryTests {

    static final UnaryTests ANY = new UnaryTests(false, List.of());

    private static final int NOTHING = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;

    private final boolean not;
    private final List<Element> elements;
    private final boolean closed;
    private final AtomicReferenceArray<Boolean> remembered = new AtomicReferenceArray<>(3);

    UnaryTests(boolean not, List<Element> elements) {
        this.not = not;
        this.elements = List.copyOf(elements);
        this.closed = elements.stream().allMatch(Element::closed);
    }

    /** @param feel asks FEEL Scala the same question */
    boolean matches(@Nullable Object input, VariableContext context, BooleanSupplier feel) {
        if (elements.isEmpty()) {
            return true;
        }
        if (input == null) {
            return remembered(NOTHING, feel);
        }
        if (input instanceof Boolean flag) {
            return remembered(flag ? TRUE : FALSE, feel);
        }
        Answer answer = answer(input, context);
        return answer == Answer.UNSURE ? feel.getAsBoolean() : answer == Answer.YES;
    }

    private boolean remembered(int input, BooleanSupplier feel) {
        if (!closed) {
            return feel.getAsBoolean();
        }
        Boolean known = remembered.get(input);
        if (known == null) {
            known = feel.getAsBoolean();
            remembered.set(input, known);
        }
        return known;
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
