package org.huiqiao.engine.feel;

/** What a plain test says of a value. */
enum Answer {
    YES,
    NO,
    /** FEEL Scala has to say. */
    UNSURE;

    static Answer of(boolean matches) {
        return matches ? YES : NO;
    }

    Answer negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNSURE -> UNSURE;
        };
    }
}
