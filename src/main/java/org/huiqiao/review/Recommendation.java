package org.huiqiao.review;

import org.springframework.context.MessageSourceResolvable;

/** What the investigators recommend. */
public enum Recommendation implements MessageSourceResolvable {
    LEND,
    LEND_LESS,
    DECLINE;

    @Override
    public String[] getCodes() {
        return new String[] {"review.recommendation." + name()};
    }
}
