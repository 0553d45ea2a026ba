package org.huiqiao.facesign;

/** Someone who has to sign: borrower, spouse, mortgagor, guarantor. */
public record Signer(String name, String idNo, String role) {}
