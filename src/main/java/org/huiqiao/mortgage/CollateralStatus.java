package org.huiqiao.mortgage;

public enum CollateralStatus {
    DECLARED,
    APPRAISED
}
