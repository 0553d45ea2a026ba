package org.huiqiao.review;

import org.springframework.context.MessageSourceResolvable;

/** 同意、有条件同意、再议、否决. */
public enum Vote implements MessageSourceResolvable {
    AGREE,
    AGREE_WITH_CONDITIONS,
    RECONSIDER,
    DECLINE;

    @Override
    public String[] getCodes() {
        return new String[] {"review.vote." + name()};
    }
}
