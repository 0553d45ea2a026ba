package org.huiqiao.portal;

import org.huiqiao.common.Refused;

/** The product is not offered to this kind of borrower. */
public class CompanyNotForProduct extends Refused {}
