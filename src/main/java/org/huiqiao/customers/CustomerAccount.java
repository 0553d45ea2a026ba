package org.huiqiao.customers;

import org.jspecify.annotations.Nullable;

/** Someone who signs in with a phone; name and number are null until the real-name check (domain 1.3, step 2). */
public record CustomerAccount(
        String id,
        String phone,
        @Nullable String personName,
        @Nullable String personIdNo) {

    public boolean isRealNamed() {
        return personIdNo != null;
    }
}
