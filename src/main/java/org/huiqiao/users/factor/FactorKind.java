package org.huiqiao.users.factor;

/** How a person proves a second time who he is. */
public enum FactorKind {
    AUTHENTICATOR,
    PASSKEY,
    RECOVERY_CODE
}
