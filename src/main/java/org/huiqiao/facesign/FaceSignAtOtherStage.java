package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** The session stands elsewhere. */
public class FaceSignAtOtherStage extends Refused {

    FaceSignAtOtherStage(FaceSignStatus status) {
        super(status);
    }
}
