package org.huiqiao.engine;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One external task, held by one worker for a while. */
public interface Job {

    String businessKey();

    String id();

    @Nullable
    Object variable(String name);

    /**
     * Stores the answer and completes the task in one transaction. If the task is gone (the case was withdrawn
     * meanwhile) the answer is stored all the same: what happened outside must never be forgotten.
     *
     * @param storing saves the answer and returns the answers that the process needs, at most two
     */
    void done(Supplier<Map<String, Object>> storing);

    /** Nothing is known yet: look again after the pause. No retry is used up. */
    void later(Duration pause, String why);
}
