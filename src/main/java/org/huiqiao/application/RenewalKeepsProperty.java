package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** A renewal is secured by the entry of the loan that it pays off; another property is another loan. */
public class RenewalKeepsProperty extends Refused {

    RenewalKeepsProperty() {}
}
