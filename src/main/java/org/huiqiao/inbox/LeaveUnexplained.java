package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Whoever is away says why, in at most 200 characters. */
public class LeaveUnexplained extends Refused {}
