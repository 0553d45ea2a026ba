package org.huiqiao.engine;

/** The colours of tokens.css, for a picture that no stylesheet reaches. */
record SvgColours(String fill, String stroke, double width) {

    static final String INK = "#1c2b30";
    static final String INK_SOFT = "#51626a";
    static final String SHEET = "#ffffff";
    static final String FOCUS = "#c2571a";

    static final SvgColours PLAIN = new SvgColours(SHEET, INK_SOFT, 1.5);
    static final SvgColours PASSED = new SvgColours("#e3f1e7", "#22633f", 1.5);
    static final SvgColours ACTIVE = new SvgColours("#fbf0d9", FOCUS, 3);
}
