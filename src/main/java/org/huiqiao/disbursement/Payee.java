package org.huiqiao.disbursement;

import java.text.Normalizer;
import org.huiqiao.common.Secret;

/** Where money goes. */
public record Payee(Secret account, String name, String bank) {

    public Payee(String account, String name, String bank) {
        this(new Secret(account), name, bank);
    }

    /** Full and half width, spaces and the dot of foreign names are written in many ways. */
    boolean hasNameOf(Payee other) {
        return plain(name).equals(plain(other.name));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·•・‧.]", "");
    }
}
