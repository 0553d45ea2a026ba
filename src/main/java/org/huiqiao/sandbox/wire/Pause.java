package org.huiqiao.sandbox.wire;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Keeps a caller waiting, and lets him go when the world ends. */
@Component
class Pause {

    private final CountDownLatch end = new CountDownLatch(1);

    void take(Duration time) {
        try {
            end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void end() {
        end.countDown();
    }
}
