package org.huiqiao.decisioning;

/** Why a source gave no facts. */
public enum FactGap {
    TIMED_OUT,
    FAILED,
    NOT_AUTHORISED
}
