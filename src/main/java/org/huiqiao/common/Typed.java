package org.huiqiao.common;

import java.text.Normalizer;
import java.util.Locale;

/** What people type: full-width characters, spaces and lower case are theirs to use. */
final class Typed {

    private Typed() {}

    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                // spaces, dashes of every length, and what a copied text carries unseen
                .replaceAll("[\\s\\p{Pd}\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
