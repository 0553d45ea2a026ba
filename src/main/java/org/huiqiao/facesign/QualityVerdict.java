package org.huiqiao.facesign;

import org.springframework.context.MessageSourceResolvable;

/** What the third person says. */
public enum QualityVerdict implements MessageSourceResolvable {
    PASS(FaceSignStatus.PASSED),
    RESIGN(FaceSignStatus.RESIGN),
    REJECT(FaceSignStatus.REJECTED);

    final FaceSignStatus leadsTo;

    QualityVerdict(FaceSignStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"facesign.quality." + name()};
    }
}
