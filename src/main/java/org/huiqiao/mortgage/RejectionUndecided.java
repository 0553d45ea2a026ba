package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** After a rejection a person decides whether to apply again. */
public class RejectionUndecided extends Refused {

    public RejectionUndecided(String reference) {
        super(reference);
    }
}
