package org.huiqiao.engine;

import java.beans.FeatureDescriptor;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * What an expression may do with a thing it has got hold of. Whatever is not named here is refused: one
 * {@code getClass()} or {@code execution.processEngineServices} is enough to run anything.
 */
class GuardedAccess extends ELResolver {

    private static final Set<String> OF_A_SCOPE = Set.of(
            "processBusinessKey",
            "businessKey",
            "getProcessBusinessKey",
            "getBusinessKey",
            "getVariable",
            "getVariableLocal",
            "hasVariable");
    private static final Set<String> OF_A_VALUE = Set.of(
            "contains",
            "containsKey",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "get",
            "indexOf",
            "intValue",
            "isEmpty",
            "length",
            "longValue",
            "name",
            "size",
            "startsWith",
            "substring",
            "toLowerCase",
            "toString",
            "toUpperCase",
            "trim");
    private static final Pattern OF_A_TIME = Pattern.compile(
            "(plus|minus)[A-Z]\\w*|toDate|toInstant|getTime|before|after|isBefore|isAfter|equals|toString");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("class", "getClass", "wait", "notify", "notifyAll");

    private final CompositeELResolver reading = new CompositeELResolver();

    GuardedAccess() {
        reading.add(new ArrayELResolver(true));
        reading.add(new ListELResolver(true));
        reading.add(new MapELResolver(true));
        reading.add(new BeanELResolver(true));
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null) {
            return null;
        }
        boolean element = base.getClass().isArray() || base instanceof Collection || base instanceof Map;
        if (!element && !allowed(base, String.valueOf(property))) {
            throw refused(base, property);
        }
        return reading.getValue(context, base, property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null) {
            return null;
        }
        if (!allowed(base, String.valueOf(method))) {
            throw refused(base, method);
        }
        return reading.invoke(context, base, method, types, arguments);
    }

    private static boolean allowed(Object base, String member) {
        if (OF_EVERY_OBJECT.contains(member)) {
            return false;
        }
        if (base instanceof VariableScope) {
            return OF_A_SCOPE.contains(member);
        }
        if (isTime(base)) {
            return OF_A_TIME.matcher(member).matches();
        }
        if (isValue(base)) {
            return OF_A_VALUE.contains(member);
        }
        return AnnotatedElementUtils.hasAnnotation(base.getClass(), BuildingBlock.class);
    }

    static boolean ofEveryObject(String member) {
        return OF_EVERY_OBJECT.contains(member);
    }

    static boolean ofAScope(String member) {
        return OF_A_SCOPE.contains(member);
    }

    /** Of a variable or of what a call gave back, as far as can be said before it is known; a bean has a text too. */
    static boolean ofAResult(String member) {
        return !member.equals("toString")
                && (OF_A_VALUE.contains(member) || OF_A_TIME.matcher(member).matches());
    }

    private static boolean isValue(Object base) {
        return base instanceof CharSequence
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Enum
                || base instanceof Collection
                || base instanceof Map;
    }

    private static boolean isTime(Object base) {
        String type = base.getClass().getName();
        return base instanceof Date || type.startsWith("java.time.") || type.startsWith("org.joda.time.");
    }

    private static ELException refused(Object base, Object member) {
        return new ELException(
                "'" + member + "' of " + base.getClass().getSimpleName() + " is out of reach of an expression");
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new ELException("An expression changes nothing");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
