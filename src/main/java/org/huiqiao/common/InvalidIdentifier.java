package org.huiqiao.common;

/** A number that cannot be what it claims to be; {@code problem} is FORMAT, CHECK, DATE or AREA. */
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
}
