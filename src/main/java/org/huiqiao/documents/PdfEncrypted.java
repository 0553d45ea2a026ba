package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** A PDF behind a password, be it only the owner's, cannot be looked through. */
public class PdfEncrypted extends Refused {}
