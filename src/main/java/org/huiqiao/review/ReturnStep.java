package org.huiqiao.review;

import org.springframework.context.MessageSourceResolvable;

/** The named step that a case goes back to. */
public enum ReturnStep implements MessageSourceResolvable {
    INVESTIGATION,
    REVIEW;

    @Override
    public String[] getCodes() {
        return new String[] {"review.returnStep." + name()};
    }
}
