package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** The tranche already has a loan note with other terms. */
public class NoteBookedOtherwise extends Refused {

    public NoteBookedOtherwise(String noteNo) {
        super(noteNo);
    }
}
