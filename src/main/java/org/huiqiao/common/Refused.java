package org.huiqiao.common;

/**
 * The business says no. Subclasses are named as the fact that stands against it ({@code TitleEncumbered});
 * people read the text under {@link #messageKey()} in their own language.
 */
public abstract class Refused extends RuntimeException {

    private final transient Object[] args;

    protected Refused(Object... args) {
        super(null, null, false, true);
        this.args = args.clone();
    }

    public String messageKey() {
        return "refused." + getClass().getSimpleName();
    }

    public final Object[] args() {
        return args.clone();
    }

    @Override
    public String getMessage() {
        return getClass().getSimpleName() + java.util.Arrays.toString(args);
    }
}
