package org.huiqiao.inbox.team;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How long tasks of one kind waited, by bucket: what is read of it is rounded up, by a quarter at most. */
final class Waits {

    private static final double STEP = 1.25;

    /** The bucket of so many minutes as SQL reckons it; of less than a minute it is 0. */
    static final String BUCKET = "cast(ceil(ln(greatest(%s, 1.0)) / " + Math.log(STEP) + " - 0.000001) as integer)";

    private final TreeMap<Integer, Integer> buckets = new TreeMap<>();
    private int done;
    private int late;
    private int limited;
    private long allowedMinutes;

    void add(int bucket, int count, int wereLate, int hadLevel, long allowed) {
        buckets.merge(bucket, count, Integer::sum);
        done += count;
        late += wereLate;
        limited += hadLevel;
        allowedMinutes += allowed;
    }

    int done() {
        return done;
    }

    /** Minutes within which this share was done. */
    @Nullable
    Long within(double share) {
        if (done == 0) {
            return null;
        }
        long wanted = (long) Math.ceil(done * share);
        long seen = 0;
        for (Map.Entry<Integer, Integer> bucket : buckets.entrySet()) {
            seen += bucket.getValue();
            if (seen >= wanted) {
                return Math.round(Math.pow(STEP, bucket.getKey()));
            }
        }
        throw new IllegalStateException("More done than counted");
    }

    /** Minutes that the service level allowed on average; null where there is none. */
    @Nullable
    Long allowed() {
        return limited == 0 ? null : Long.valueOf(allowedMinutes / limited);
    }

    /** Of those that had a service level, in percent. */
    @Nullable
    Integer onTime() {
        return limited == 0 ? null : Integer.valueOf((int) Math.round(100.0 * (limited - late) / limited));
    }
}
