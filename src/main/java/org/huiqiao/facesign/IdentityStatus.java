package org.huiqiao.facesign;

import org.springframework.context.MessageSourceResolvable;

/** How far a signer is identified. */
public enum IdentityStatus implements MessageSourceResolvable {
    OPEN,
    SECOND_DOCUMENT_DUE,
    VERIFIED,
    FAILED;

    @Override
    public String[] getCodes() {
        return new String[] {"facesign.identity." + name()};
    }
}
