package org.huiqiao.review;

import org.springframework.context.MessageSourceResolvable;

/** What the votes amount to. */
public enum CommitteeResult implements MessageSourceResolvable {
    AGREED,
    RECONSIDER,
    DECLINED;

    @Override
    public String[] getCodes() {
        return new String[] {"review.committee." + name()};
    }
}
