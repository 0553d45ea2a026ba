package org.huiqiao.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** A page of a PDF as a picture. {@link PdfCheck} let the file in; here its size, its pictures and the time have limits too. */
final class PdfLeaf {

    private static final long LARGEST_IMAGE = 60_000_000;

    private PdfLeaf() {}

    static int count(byte[] pdf) {
        try (PDDocument document = open(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException | RuntimeException damaged) {
            throw new NotToBeShown();
        }
    }

    static BufferedImage draw(byte[] pdf, int page, Duration longest) {
        try (PDDocument document = open(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new NotToBeShown();
            }
            Renderer renderer = new Renderer(document, System.nanoTime() + longest.toNanos());
            renderer.setSubsamplingAllowed(true);
            PDRectangle sheet = document.getPage(page - 1).getCropBox();
            float side = Math.max(1, Math.max(sheet.getWidth(), sheet.getHeight()));
            return renderer.renderImage(page - 1, Picture.TO_READ / side, ImageType.RGB);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // whatever a reader trips over is not shown
            throw new NotToBeShown();
        }
    }

    private static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf, "", null, null, MemoryUsageSetting.setupMixed(32L << 20, 128L << 20).streamCache);
    }

    /** Stops when the time is over and before a picture that would not fit. */
    private static final class Renderer extends PDFRenderer {

        private final long until;

        Renderer(PDDocument document, long until) {
            super(document);
            this.until = until;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (System.nanoTime() > until) {
                        throw new IllegalStateException("takes too long");
                    }
                    super.processOperator(operator, operands);
                }

                @Override
                public void drawImage(PDImage image) throws IOException {
                    if ((long) image.getWidth() * image.getHeight() > LARGEST_IMAGE) {
                        throw new IllegalStateException("too large a picture");
                    }
                    super.drawImage(image);
                }
            };
        }
    }
}
