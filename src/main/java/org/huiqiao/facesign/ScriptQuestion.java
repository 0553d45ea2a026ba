package org.huiqiao.facesign;

import org.jspecify.annotations.Nullable;

/** A row of the script bank (D20); without an expectation the answer is free and is written down. */
public record ScriptQuestion(
        int no, String text, boolean mandatory, @Nullable Answer expected) {}
