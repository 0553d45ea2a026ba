package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** The check is made by a third person. */
public class QualityCheckedByTheSame extends Refused {

    QualityCheckedByTheSame() {
        super();
    }
}
