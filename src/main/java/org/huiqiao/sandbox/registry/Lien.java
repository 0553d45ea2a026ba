package org.huiqiao.sandbox.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mortgage on the register. The register counts in 元, the certificate in 万元; {@code printedWan} is what the
 * certificate says, right or wrong.
 */
public record Lien(
        String certificateNo,
        String certNo,
        Map<String, Object> filing,
        BigDecimal amount,
        BigDecimal printedWan,
        int rank,
        Instant registeredAt,
        boolean released) {

    Lien release() {
        return new Lien(certificateNo, certNo, filing, amount, printedWan, rank, registeredAt, true);
    }

    boolean isMaximum() {
        return "MAX_AMOUNT_MORT".equals(filing.get("mortgageType"));
    }

    /** As a search shows it to whoever asks. */
    Map<String, Object> summary() {
        return Map.of(
                "maxClaim", amount,
                "balance", amount,
                "kind", isMaximum() ? "MAX" : "GENERAL",
                "certificateNo", certificateNo,
                "mortgagee", "惠桥银行");
    }

    Map<String, Object> entry(boolean seized) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("found", true);
        entry.put("certificateNo", certificateNo);
        entry.put("certNo", certNo);
        entry.put("state", released ? "RELEASED" : "REGISTERED");
        entry.put("debtAmt", amount);
        entry.put("rank", rank);
        entry.put("mortgagee", "惠桥银行");
        entry.put("registeredAt", registeredAt.toString());
        entry.put("seized", seized);
        for (String field : new String[] {"unitNo", "mortgageType", "debtStart", "debtEnd", "mortgagor"}) {
            entry.put(field, filing.get(field));
        }
        return entry;
    }
}
