package org.huiqiao.decisioning;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts that another module knows of a case, such as the application itself. Keys are those of the dictionary. */
public interface CaseFacts {

    Map<String, @Nullable Object> factsOf(String applicationId);
}
