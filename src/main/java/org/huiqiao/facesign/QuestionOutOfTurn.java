package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** The script is asked one by one. */
public class QuestionOutOfTurn extends Refused {

    QuestionOutOfTurn(int expected) {
        super(expected);
    }
}
