package org.huiqiao.documents;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates every compressed stream of a PDF into nothing and counts, before a reader does it into memory: ten megabytes
 * can become ten gigabytes.
 */
final class Inflation {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST = 300L << 20;

    private Inflation() {}

    static void refuseIfEndless(byte[] pdf) {
        byte[] nowhere = new byte[1 << 16];
        long total = 0;
        for (int at = 0; at < pdf.length - STREAM.length - 2; at++) {
            if (pdf[at] == 's' && begins(pdf, at)) {
                int data = at + STREAM.length;
                while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n')) {
                    data++;
                }
                total += inflated(pdf, data, nowhere, MOST - total);
                if (total >= MOST) {
                    throw new FileUnreadable();
                }
            }
        }
    }

    private static boolean begins(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return pdf[at + STREAM.length] == '\r' || pdf[at + STREAM.length] == '\n';
    }

    /** What is not compressed in this way ends at once. */
    private static long inflated(byte[] pdf, int from, byte[] nowhere, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            long count = 0;
            while (!inflater.finished() && count < most) {
                int n = inflater.inflate(nowhere);
                if (n == 0) {
                    break;
                }
                count += n;
            }
            return count;
        } catch (DataFormatException other) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
