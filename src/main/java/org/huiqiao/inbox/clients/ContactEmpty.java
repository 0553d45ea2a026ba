package org.huiqiao.inbox.clients;

import org.huiqiao.common.Refused;

/** A contact says what it was about, in a few words. */
public class ContactEmpty extends Refused {

    ContactEmpty(int longest) {
        super(longest);
    }
}
