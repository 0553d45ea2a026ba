package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** A policy counts until a date; without one it counts for nothing. */
public class InsuranceUndated extends Refused {}
