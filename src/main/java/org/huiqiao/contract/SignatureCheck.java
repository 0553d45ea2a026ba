package org.huiqiao.contract;

import java.util.List;

/**
 * What verifying a PDF found.
 *
 * @param intact the file is the one that was stored and every signature in it holds
 * @param signers in the order they signed; empty while the paper is unsigned
 */
public record SignatureCheck(boolean intact, List<String> signers) {

    public SignatureCheck {
        signers = List.copyOf(signers);
    }
}
