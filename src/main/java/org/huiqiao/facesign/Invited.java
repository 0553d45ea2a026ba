package org.huiqiao.facesign;

import java.util.List;
import java.util.stream.Collectors;

/** Everyone who has to sign. */
record Invited(List<SignerCheck> signers) {

    SignerCheck identify(String idNo, IdentityCheck check, Setup setup) {
        return replace(signer(idNo).with(check, setup.minimumFaceScore(), setup.faceAttempts()));
    }

    void showSecondDocument(String idNo, String document) {
        replace(signer(idNo).withSecondDocument(document));
    }

    void refuseUnlessIdentified() {
        String open = signers.stream()
                .filter(signer -> !signer.verified())
                .map(SignerCheck::name)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new IdentityStillOpen(open);
        }
    }

    private SignerCheck signer(String idNo) {
        return signers.stream()
                .filter(signer -> signer.idNo().value().equals(idNo))
                .findFirst()
                .orElseThrow(SignerUnknown::new);
    }

    private SignerCheck replace(SignerCheck changed) {
        signers.replaceAll(signer -> signer.idNo().equals(changed.idNo()) ? changed : signer);
        return changed;
    }
}
