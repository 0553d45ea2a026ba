package org.huiqiao.common;

/**
 * A number that cannot be what it claims to be. {@code problem} is LENGTH, FORMAT, AREA, CHECK, DATE, FUTURE, NUMBER
 * or BARE_LAND; {@link #problemKey()} is the message that tells the person at the form which.
 */
public class InvalidIdentifier extends Refused {

    private final String kind;
    private final String problem;

    public InvalidIdentifier(String kind, String problem) {
        super(kind, problem);
        this.kind = kind;
        this.problem = problem;
    }

    public String kind() {
        return kind;
    }

    public String problem() {
        return problem;
    }

    /** Wherever it is refused, the text says what is wrong. */
    @Override
    public String messageKey() {
        return problemKey();
    }

    public String problemKey() {
        return "identifier." + kind + "." + problem;
    }
}
