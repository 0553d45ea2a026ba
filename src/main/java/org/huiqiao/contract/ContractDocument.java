package org.huiqiao.contract;

import org.jspecify.annotations.Nullable;

/** One paper of a set; the hashes are of the PDF before and after signing. */
public record ContractDocument(
        String id,
        ContractCode code,
        String title,
        String sha256,
        @Nullable String signedSha256) {}
