package org.huiqiao.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflates with words that records of decisions and answers of sources say again and again. Whoever inflates needs the
 * very same words: the file is never edited, others come beside it, and each text says by their checksum which it needs.
 */
final class Deflation {

    private static final byte[] WORDS = read("/vault/words-1.txt");

    private Deflation() {}

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setDictionary(WORDS);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 4);
            byte[] part = new byte[4_096];
            while (!deflater.finished()) {
                small.write(part, 0, deflater.deflate(part));
            }
            return small.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @param bytes what {@link #deflate} made, be it before there were words: nobody else's, for the seal has been checked */
    static byte[] inflate(byte[] bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream large = new ByteArrayOutputStream(bytes.length * 4);
            byte[] part = new byte[8_192];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (inflater.needsDictionary()) {
                    inflater.setDictionary(WORDS);
                } else if (length == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("A deflated text ends too early");
                }
                large.write(part, 0, length);
            }
            return large.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = Deflation.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The words of deflated texts are missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
