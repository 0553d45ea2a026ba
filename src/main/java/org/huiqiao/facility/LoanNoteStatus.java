package org.huiqiao.facility;

public enum LoanNoteStatus {
    IN_FORCE,
    REVERSED
}
