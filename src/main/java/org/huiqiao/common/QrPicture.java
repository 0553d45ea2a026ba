package org.huiqiao.common;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of an SVG: one square of side 1 for each dark module, four of quiet around. */
public record QrPicture(int side, String path) {

    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    /** The whole picture as a file of its own. */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
                <rect width="100%%" height="100%%" fill="#fff"/><path fill="#000" d="%2$s"/></svg>
                """.formatted(side, path);
    }
}
