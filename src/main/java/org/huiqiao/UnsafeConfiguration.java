package org.huiqiao;

import java.util.List;

/** What must not be so in production; the application does not start. */
class UnsafeConfiguration extends IllegalStateException {

    private final List<String> problems;

    UnsafeConfiguration(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = problems;
    }

    List<String> problems() {
        return problems;
    }
}
