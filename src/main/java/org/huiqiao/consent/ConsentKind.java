package org.huiqiao.consent;

/** How a consent has to be given (D33). */
public enum ConsentKind {
    WRITTEN,
    AUTHORISATION,
    /** Of its own, for sensitive data and for other receivers (个人信息保护法 23, 29). */
    SEPARATE,
    NOTICE,
    OPT_IN
}
