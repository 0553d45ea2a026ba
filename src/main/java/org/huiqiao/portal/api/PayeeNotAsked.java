package org.huiqiao.portal.api;

import org.huiqiao.common.Refused;

/** The payee of a payment is named when the bank asks for it. */
class PayeeNotAsked extends Refused {}
