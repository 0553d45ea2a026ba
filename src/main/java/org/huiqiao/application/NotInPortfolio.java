package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** Another manager looks after this customer, or the loan is not near its end. */
public class NotInPortfolio extends Refused {

    NotInPortfolio() {}
}
