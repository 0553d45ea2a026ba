package org.huiqiao.facesign;

import org.springframework.context.MessageSourceResolvable;

/** What a signer said to a question. */
public enum Answer implements MessageSourceResolvable {
    YES,
    NO,
    OTHER;

    @Override
    public String[] getCodes() {
        return new String[] {"facesign.answer." + name()};
    }
}
