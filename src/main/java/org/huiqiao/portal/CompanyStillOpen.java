package org.huiqiao.portal;

import org.huiqiao.common.Refused;

/** There is no box to put it in before it is known which business borrows. */
public class CompanyStillOpen extends Refused {}
