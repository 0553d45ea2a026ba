package org.huiqiao.contract;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** A line of {@link StoredSet}. */
@Table("contract_document")
record StoredPdf(
        String id,
        ContractCode code,
        String sha256,
        @Nullable String signedSha256) {

    String current() {
        return signedSha256 == null ? sha256 : signedSha256;
    }

    StoredPdf signed(String hash) {
        return new StoredPdf(id, code, sha256, hash);
    }

    ContractDocument shown() {
        return new ContractDocument(id, code, code.title, sha256, signedSha256);
    }
}
