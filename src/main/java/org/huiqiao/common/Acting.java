package org.huiqiao.common;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For whom this thread reads and writes. Engine, workers, schedulers and commands are the bank itself; a web request is
 * nobody until it has said who is signed in (ADR 16).
 */
public final class Acting {

    private static final ThreadLocal<@Nullable Supplier<Reach>> NOW = new ThreadLocal<>();

    private Acting() {}

    public interface Work<T extends @Nullable Object, E extends Exception> {
        T run() throws E;
    }

    public static Reach reach() {
        Supplier<Reach> now = NOW.get();
        return now == null ? Reach.BANK : now.get();
    }

    /** What the bank has to know whoever asks, such as an earlier application by somebody else; never what it shows. */
    public static <T extends @Nullable Object, E extends Exception> T asBank(Work<T, E> work) throws E {
        return as(() -> Reach.BANK, work);
    }

    public static <T extends @Nullable Object, E extends Exception> T as(Supplier<Reach> who, Work<T, E> work)
            throws E {
        Supplier<Reach> before = NOW.get();
        NOW.set(who);
        try {
            return work.run();
        } finally {
            if (before == null) {
                NOW.remove();
            } else {
                NOW.set(before);
            }
        }
    }
}
