package org.huiqiao.consent;

/** One consent to ask for, on its own: purpose, kinds of data, receiver, retention and rights are in the body. */
public record ConsentText(
        String code,
        int version,
        String title,
        String body,
        String receiver,
        ConsentKind kind,
        boolean required,
        String sha256) {}
