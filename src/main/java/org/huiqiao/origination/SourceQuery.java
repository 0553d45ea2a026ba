package org.huiqiao.origination;

import org.huiqiao.external.CallRequest;
import org.jspecify.annotations.Nullable;

/** A question to a source; {@code consented} is false where the law wants a consent that was not given (domain 2.6). */
record SourceQuery(
        CallRequest request, boolean consented, @Nullable String consentId) {}
