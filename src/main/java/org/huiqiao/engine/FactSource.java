package org.huiqiao.engine;

import java.util.Map;

/** Where decisions get their facts from; the one map {@code facts} that tables read. */
public interface FactSource {

    Map<String, Object> factsFor(String businessKey);
}
