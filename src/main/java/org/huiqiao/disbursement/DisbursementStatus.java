package org.huiqiao.disbursement;

public enum DisbursementStatus {
    OPEN,
    CANCELLED
}
