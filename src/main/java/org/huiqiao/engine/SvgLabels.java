package org.huiqiao.engine;

import java.util.ArrayList;
import java.util.List;

/** Names in a diagram, broken into lines by width: a Chinese character is as wide as it is high. */
final class SvgLabels {

    static final double SIZE = 12;
    private static final double LINE = 1.25;

    private SvgLabels() {}

    /** In the middle of a box. */
    static void middle(Svg svg, String name, Box box) {
        List<String> lines = lines(name, box.width() - 8, SIZE);
        double top = box.middleY() - lines.size() * SIZE * LINE / 2;
        write(svg, lines, box.middleX(), top, SIZE, "none");
    }

    /** Below a top edge, centred. */
    static void under(Svg svg, String name, Box box) {
        double size = SIZE - 1;
        write(svg, lines(name, Math.max(box.width() + size, 90), size), box.middleX(), box.y(), size, SvgColours.SHEET);
    }

    private static void write(Svg svg, List<String> lines, double x, double top, double size, String halo) {
        double y = top + size * 0.95;
        for (String line : lines) {
            // a white edge keeps the name readable where a flow runs behind it
            svg.open(
                            "text",
                            "x",
                            x,
                            "y",
                            y,
                            "text-anchor",
                            "middle",
                            "font-size",
                            size,
                            "fill",
                            SvgColours.INK,
                            "stroke",
                            halo,
                            "stroke-width",
                            3,
                            "paint-order",
                            "stroke")
                    .text(line)
                    .close();
            y += size * LINE;
        }
    }

    static List<String> lines(String name, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (int c : name.strip().codePoints().toArray()) {
            double needed = (c < 0x2E80 ? 0.56 : 1) * size;
            if (c == '\n' || (used + needed > width && !line.isEmpty())) {
                lines.add(line.toString().strip());
                line.setLength(0);
                used = 0;
            }
            if (c != '\n') {
                line.appendCodePoint(c);
                used += needed;
            }
        }
        lines.add(line.toString().strip());
        lines.removeIf(String::isEmpty);
        return lines;
    }
}
