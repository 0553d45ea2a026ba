package org.huiqiao.documents;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Who looks at a picture and when, again and again across it, so that a photo of the screen says where it came from. */
final class Watermark {

    private static final double SLANT = -Math.PI / 7;
    private static final float FAINT = 0.22f;
    /** Letters a line, so that the mark grows with the picture. */
    private static final int TIMES_ACROSS = 64;

    private Watermark() {}

    static BufferedImage across(BufferedImage picture, String mark) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        BufferedImage marked = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = marked.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, w, h);
        pen.drawImage(picture, 0, 0, null);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FAINT));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(8, Math.max(w, h) / TIMES_ACROSS)));
        int wide = Math.max(1, pen.getFontMetrics().stringWidth(mark + "    "));
        int high = Math.max(1, pen.getFontMetrics().getHeight() * 5);
        pen.rotate(SLANT);
        int reach = w + h;
        for (int y = 0; y < reach * 2; y += high) {
            for (int x = -reach; x < reach; x += wide) {
                pen.setColor(y / high % 2 == 0 ? Color.BLACK : Color.GRAY);
                pen.drawString(mark, x, y);
            }
        }
        pen.dispose();
        return marked;
    }
}
