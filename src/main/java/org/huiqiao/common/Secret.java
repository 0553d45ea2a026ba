package org.huiqiao.common;

import org.jspecify.annotations.Nullable;

/** A text that lies sealed in the database and is never printed: the number of a person, a phone, an account. */
public record Secret(String value) {

    public static @Nullable Secret ofNullable(@Nullable String value) {
        return value == null ? null : new Secret(value);
    }

    public static @Nullable String open(@Nullable Secret secret) {
        return secret == null ? null : secret.value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
