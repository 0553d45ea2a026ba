package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Not in this script. */
public class QuestionUnknown extends Refused {

    QuestionUnknown(int no) {
        super(no);
    }
}
