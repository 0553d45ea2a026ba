package org.huiqiao.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes an SVG document that a strict content policy lets through: presentation attributes, no style, no script. */
final class Svg {

    private final StringBuilder xml = new StringBuilder(16_000);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name, value, name, value …; numbers are written short, texts are escaped */
    Svg open(String element, Object... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    Svg empty(String element, Object... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    Svg text(String text) {
        xml.append(escaped(text));
        return this;
    }

    Svg close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    String document() {
        while (!open.isEmpty()) {
            close();
        }
        return xml.toString();
    }

    private StringBuilder tag(String element, Object... attributes) {
        xml.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            xml.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value instanceof Number number ? number(number.doubleValue()) : escaped(value.toString()))
                    .append('"');
        }
        return xml;
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
