package org.huiqiao.inbox.web;

import org.jspecify.annotations.Nullable;

/** A document of the contract set; {@code signedAt} is empty while it is not signed. */
record ContractRow(
        String id,
        String title,
        String sha256,
        @Nullable String signedAt) {}
