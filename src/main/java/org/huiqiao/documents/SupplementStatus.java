package org.huiqiao.documents;

import org.springframework.context.MessageSourceResolvable;

public enum SupplementStatus implements MessageSourceResolvable {
    REQUESTED,
    SUBMITTED,
    CHECKED,
    EXPIRED,
    CANCELLED;

    public boolean open() {
        return this == REQUESTED || this == SUBMITTED;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"documents.supplement." + name()};
    }
}
