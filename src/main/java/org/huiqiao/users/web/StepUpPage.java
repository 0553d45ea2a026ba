package org.huiqiao.users.web;

import java.util.List;

/** What was sent goes along, so that nothing is typed twice. */
record StepUpPage(String action, List<Typed> typed, long minutes, boolean wrong, boolean passkeys) {

    record Typed(String name, String value) {}
}
