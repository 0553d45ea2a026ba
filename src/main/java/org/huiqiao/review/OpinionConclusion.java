package org.huiqiao.review;

import org.springframework.context.MessageSourceResolvable;

/** What the reviewer says. */
public enum OpinionConclusion implements MessageSourceResolvable {
    AGREE,
    RETURN,
    SUPPLEMENT,
    DECLINE;

    @Override
    public String[] getCodes() {
        return new String[] {"review.opinion." + name()};
    }
}
