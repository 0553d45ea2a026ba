package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** The tables have no price for such a case (D16 n/a), so nobody can agree to it. */
public class PriceMissing extends Refused {}
