package org.huiqiao.users;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A sorted file of SHA-1 hashes, too large for memory: looked up by halving. */
class StolenHashes {

    private static final int DIGITS = 40;

    private final Path file;

    StolenHashes(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("huiqiao.users.breached-passwords cannot be read: " + file);
        }
        this.file = file;
    }

    boolean contain(String password) {
        String wanted = sha1(password);
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            long low = 0;
            long high = lines.length();
            while (low < high) {
                long middle = (low + high) >>> 1;
                String line = lineAfter(lines, middle);
                int order = line == null ? 1 : line.compareTo(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return wanted.equals(lineAfter(lines, low));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of the first line that begins at this place or after it. */
    private static @Nullable String lineAfter(RandomAccessFile lines, long place) throws IOException {
        if (place == 0) {
            lines.seek(0);
        } else {
            lines.seek(place - 1);
            int read = lines.read();
            while (read != '\n' && read != -1) {
                read = lines.read();
            }
        }
        byte[] hash = new byte[DIGITS];
        int filled = lines.read(hash);
        return filled < DIGITS ? null : new String(hash, US_ASCII);
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
