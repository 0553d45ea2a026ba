package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** Developers, brokers, securities houses and savings accounts are paid from no loan (D23). */
public class PayeeForbidden extends Refused {}
