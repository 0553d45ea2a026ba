package org.huiqiao.engine;

import java.util.Map;

/** Where decisions get their facts from; the one map {@code facts} that tables read. */
public interface FactSource {

    Map<String, Object> factsFor(String businessKey);

    /** Asked after another table in the same transaction, when nothing but tables has run in between. */
    default Map<String, Object> factsAgain(String businessKey) {
        return factsFor(businessKey);
    }
}
