package org.huiqiao.engine.feel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a text means by the text itself: FEEL knows no more of a cell than its text and the values of the moment,
 * so that all tables and versions share it and a new version can never meet the meaning of an old one.
 */
class CompiledFeel implements FeelEngine {

    /** Some twenty times what our tables hold. A cache that is full starts anew. */
    static final int MOST = 10_000;

    private final FeelEngine feel;
    private final Map<String, Optional<UnaryTests>> tests = new ConcurrentHashMap<>();
    private final Map<String, Optional<Value>> values = new ConcurrentHashMap<>();
    private final LongAdder compiled = new LongAdder();
    private final LongAdder handedOver = new LongAdder();

    CompiledFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    // the signature is FEEL's, which forgets that an expression may say nothing
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T evaluateSimpleExpression(String text, VariableContext context) {
        Optional<Value> value = kept(values, text, one -> Optional.ofNullable(Value.read(one)));
        Object result = value.isPresent() ? value.get().of(context, () -> asked(text, context)) : asked(text, context);
        return (T) result;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String inputName, VariableContext context) {
        Optional<UnaryTests> plain = kept(tests, text, ElementParser::read);
        if (plain.isEmpty() || !context.containsVariable(inputName)) {
            return asked(text, inputName, context);
        }
        Object input = context.resolve(inputName).getValue();
        return plain.get().matches(input, context, () -> asked(text, inputName, context));
    }

    private <C> Optional<C> kept(Map<String, Optional<C>> cache, String text, Function<String, Optional<C>> read) {
        Optional<C> known = cache.get(text);
        if (known == null) {
            if (cache.size() >= MOST) {
                cache.clear();
            }
            compiled.increment();
            known = read.apply(text);
            cache.put(text, known);
        }
        return known;
    }

    private @Nullable Object asked(String text, VariableContext context) {
        handedOver.increment();
        return feel.evaluateSimpleExpression(text, context);
    }

    private boolean asked(String text, String inputName, VariableContext context) {
        handedOver.increment();
        return feel.evaluateSimpleUnaryTests(text, inputName, context);
    }

    long compiled() {
        return compiled.sum();
    }

    long handedOver() {
        return handedOver.sum();
    }

    int kept() {
        return tests.size() + values.size();
    }
}
