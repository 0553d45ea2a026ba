package org.huiqiao.origination;

import java.util.List;

/** A text area with one thing a line. */
final class Lines {

    private Lines() {}

    static List<String> of(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
