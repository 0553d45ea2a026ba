package org.huiqiao.facesign;

import org.springframework.context.MessageSourceResolvable;

/** Answers of D20. */
public enum FaceSignMode implements MessageSourceResolvable {
    ONLINE_ESIGN,
    REMOTE_VIDEO,
    IN_PERSON_RECORDED,
    IN_PERSON;

    /** The customer signs alone: no appointment and no seats. */
    public boolean selfService() {
        return this == ONLINE_ESIGN;
    }

    public boolean inPerson() {
        return this == IN_PERSON || this == IN_PERSON_RECORDED;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"facesign.mode." + name()};
    }
}
