package org.huiqiao.portal;

import org.huiqiao.common.Refused;

/** A case or loan under way cannot go on without its data. */
public class DataStillNeeded extends Refused {

    DataStillNeeded(String applicationId) {
        super(applicationId);
    }
}
