package org.huiqiao.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Decodes a picture and encodes it anew: metadata, thumbnails, comments and whatever was appended are gone. The size
 * is read from the head before anything is decoded; what is larger than a page needs is thinned out while it is read.
 */
final class Picture {

    /** Pixels that are kept at most: A4 at 400 dpi. */
    private static final long ENOUGH = 16_000_000;

    /** Pixels of the longer side that one needs to read a page on a screen. */
    static final int TO_READ = 1600;

    private static final float QUALITY = 0.9f;
    // each takes up to 100 MB of memory
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Picture() {}

    static byte[] drawnAnew(byte[] content, FileType type, int maxMegapixels) {
        AT_ONCE.acquireUninterruptibly();
        try {
            BufferedImage picture = read(content, type, maxMegapixels);
            return write(upright(picture, type == FileType.JPEG ? JpegOrientation.of(content) : 1), type);
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof PictureTooLarge tooLarge) {
                throw tooLarge;
            }
            throw new FileUnreadable();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Of a picture that was drawn anew before: small enough to be sent to a screen. */
    static BufferedImage forReading(byte[] content, FileType type, int maxMegapixels) {
        try {
            BufferedImage picture = read(content, type, maxMegapixels);
            double scale = Math.min(1, (double) TO_READ / Math.max(picture.getWidth(), picture.getHeight()));
            int w = Math.max(1, (int) (picture.getWidth() * scale));
            int h = Math.max(1, (int) (picture.getHeight() * scale));
            BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = small.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, w, h);
            pen.drawImage(picture, 0, 0, w, h, null);
            pen.dispose();
            return small;
        } catch (IOException | RuntimeException damaged) {
            throw new NotToBeShown();
        }
    }

    static byte[] jpeg(BufferedImage picture) {
        try {
            return write(picture, FileType.JPEG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(byte[] content, FileType type, int maxMegapixels) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType);
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > maxMegapixels * 1_000_000L) {
                throw new PictureTooLarge(maxMegapixels);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt((double) pixels / ENOUGH));
            how.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /** Phones say in the metadata which side is up; without it the picture has to stand by itself. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        boolean onItsSide = orientation >= 5 && orientation <= 8;
        boolean seeThrough = picture.getColorModel().hasAlpha();
        BufferedImage upright = new BufferedImage(
                onItsSide ? h : w,
                onItsSide ? w : h,
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }

    private static byte[] write(BufferedImage picture, FileType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType).next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
