package org.huiqiao.facility;

/** A renewal paid the note off. */
public record LoanNoteRenewed(String applicationId, String noteId) {}
