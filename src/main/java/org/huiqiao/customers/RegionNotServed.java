package org.huiqiao.customers;

import org.huiqiao.common.Refused;

/** No branch of ours serves the company's region (R21). */
public class RegionNotServed extends Refused {}
