package org.huiqiao.guarantee;

import org.huiqiao.common.Refused;

/** D22 GUARANTEE_LETTER: amount, term, expiry and joint liability as approved. */
public class LetterDoesNotCover extends Refused {

    public LetterDoesNotCover(String letterNo) {
        super(letterNo);
    }
}
