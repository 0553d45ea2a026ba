package org.huiqiao.facility;

/** RENEWED: paid off by the note of a renewal (无还本续贷). */
public enum LoanNoteStatus {
    IN_FORCE,
    REVERSED,
    RENEWED
}
