package org.huiqiao.contract;

import org.huiqiao.common.Refused;

/** The cost table comes before the signature (金规〔2026〕2号). */
public class CostNotConfirmed extends Refused {}
