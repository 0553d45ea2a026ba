package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** The loan is not near its end, or over already (D01 7). */
public class RenewalNotOffered extends Refused {

    RenewalNotOffered() {}
}
