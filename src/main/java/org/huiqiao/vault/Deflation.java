package org.huiqiao.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

final class Deflation {

    private Deflation() {}

    static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 4);
        try (DeflaterOutputStream out = new DeflaterOutputStream(small)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }

    /** @param bytes what {@link #deflate} made: nobody else's, for the seal has been checked before */
    static byte[] inflate(byte[] bytes) {
        ByteArrayOutputStream large = new ByteArrayOutputStream(bytes.length * 4);
        try (InflaterOutputStream out = new InflaterOutputStream(large)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return large.toByteArray();
    }
}
