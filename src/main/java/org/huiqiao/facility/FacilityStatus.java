package org.huiqiao.facility;

public enum FacilityStatus {
    ACTIVE,
    FROZEN,
    CLOSED
}
