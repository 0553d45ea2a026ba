package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** The supplement stands elsewhere. */
public class SupplementAtOtherStage extends Refused {

    SupplementAtOtherStage(SupplementStatus status) {
        super(status);
    }
}
