package org.huiqiao.facility;

/** OCCUPIED: reserved, no money has moved. DRAWN: the payment has been sent or made. */
public enum DrawStatus {
    OCCUPIED,
    DRAWN,
    RELEASED
}
