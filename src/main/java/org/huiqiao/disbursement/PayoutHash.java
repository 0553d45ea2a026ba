package org.huiqiao.disbursement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what was approved. Each part carries its length, so that no two payments read alike. */
final class PayoutHash {

    private PayoutHash() {}

    static String of(PayoutOrder order, PaymentMode mode) {
        StringBuilder text = new StringBuilder();
        append(text, order.applicationId());
        append(text, order.bankReference());
        append(text, order.loanReference());
        append(text, order.amount().toString());
        append(text, order.payee().account().value());
        append(text, order.payee().name());
        append(text, order.payee().bank());
        append(text, mode.name());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }
}
