package org.huiqiao.review;

import org.springframework.context.MessageSourceResolvable;

/** Whose turn it is. */
public enum ReviewStatus implements MessageSourceResolvable {
    INVESTIGATION_DUE,
    OPINION_DUE,
    APPROVAL_DUE,
    SECOND_APPROVAL_DUE,
    AGREED,
    DECLINED;

    @Override
    public String[] getCodes() {
        return new String[] {"review.status." + name()};
    }
}
