package org.huiqiao.documents;

import org.springframework.context.MessageSourceResolvable;

public enum ItemStatus implements MessageSourceResolvable {
    MISSING,
    UPLOADED,
    ACCEPTED,
    RETURNED;

    @Override
    public String[] getCodes() {
        return new String[] {"documents.item." + name()};
    }
}
