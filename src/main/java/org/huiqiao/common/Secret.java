package org.huiqiao.common;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text that lies sealed in the database and is never printed: the number of a person, a phone, an account. Read from
 * the database it is opened at its place, and tells nothing before.
 */
public final class Secret {

    private @Nullable String open;
    private @Nullable String sealed;

    public Secret(String value) {
        open = Objects.requireNonNull(value);
    }

    public static @Nullable Secret ofNullable(@Nullable String value) {
        return value == null ? null : new Secret(value);
    }

    /** As it lies in the database. */
    public static Secret stored(String sealed) {
        Secret secret = new Secret("");
        secret.open = null;
        secret.sealed = sealed;
        return secret;
    }

    public static @Nullable String open(@Nullable Secret secret) {
        return secret == null ? null : secret.value();
    }

    public String value() {
        if (open == null) {
            throw new IllegalStateException("A secret that nobody opened at its place");
        }
        return open;
    }

    public void openBy(UnaryOperator<String> opening) {
        if (open == null && sealed != null) {
            open = opening.apply(sealed);
        }
    }

    /** For the place where it is stored next. */
    public void sealBy(UnaryOperator<String> sealing) {
        sealed = sealing.apply(value());
    }

    public String sealed() {
        if (sealed == null) {
            throw new IllegalStateException("A secret that nobody sealed for its place");
        }
        return sealed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && value().equals(secret.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
