package org.huiqiao.sandbox.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A port, so that the wire need not know whom a call is about: some subjects always bring trouble. */
public interface SubjectFaults {

    @Nullable
    Fault of(String system, String operation, Map<String, Object> body);
}
