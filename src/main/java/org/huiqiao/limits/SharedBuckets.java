package org.huiqiao.limits;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The buckets of all nodes. Each statement is over at once, so that nobody waits for a lock: whoever finds that the
 * state has changed meanwhile looks again.
 */
class SharedBuckets extends AbstractCompareAndSwapBasedProxyManager<SharedBuckets.Key> {

    /** @param within how long a bucket that nobody touches is not yet full */
    record Key(String id, Duration within) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SharedBuckets(JdbcClient jdbc, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(meter(clock)));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(Key key) {
        return new CompareAndSwapOperation() {

            /** A bucket that ends later than it can is one of a clock set back: it would else hold for long. */
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeout) {
                Instant now = clock.instant();
                return jdbc.sql("select state from limit_bucket where id = ? and ends_at > ? and ends_at <= ?")
                        .params(key.id(), Timestamp.from(now), Timestamp.from(now.plus(key.within())))
                        .query(byte[].class)
                        .optional();
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
                Instant now = clock.instant();
                Timestamp end = Timestamp.from(now.plus(key.within()));
                return before == null
                        ? begunAnew(key.id(), after, Timestamp.from(now), end) || begun(key.id(), after, end)
                        : jdbc.sql("update limit_bucket set state = ?, ends_at = ? where id = ? and state = ?")
                                        .params(after, end, key.id(), before)
                                        .update()
                                == 1;
            }
        };
    }

    private boolean begunAnew(String id, byte[] state, Timestamp now, Timestamp end) {
        return jdbc.sql("update limit_bucket set state = ?, ends_at = ? where id = ? and (ends_at <= ? or ends_at > ?)")
                        .params(state, end, id, now, end)
                        .update()
                == 1;
    }

    /** The condition keeps a bucket that is there from being an error that would spoil a transaction. */
    private boolean begun(String id, byte[] state, Timestamp end) {
        try {
            return jdbc.sql("""
                            insert into limit_bucket (id, state, ends_at)
                            select ?, ?, ? from (values (1)) as one(x)
                            where not exists (select 1 from limit_bucket where id = ?)""").params(id, state, end, id).update() == 1;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    void forgetEnded() {
        jdbc.sql("delete from limit_bucket where ends_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void removeProxy(Key key) {
        jdbc.sql("delete from limit_bucket where id = ?").param(key.id()).update();
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(Key key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(Key key) {
        throw new UnsupportedOperationException();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
