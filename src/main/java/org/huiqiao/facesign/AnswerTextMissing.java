package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** A free answer is written down. */
public class AnswerTextMissing extends Refused {

    AnswerTextMissing(int no) {
        super(no);
    }
}
