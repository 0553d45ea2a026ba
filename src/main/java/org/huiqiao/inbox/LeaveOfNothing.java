package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** A colleague stands in for something: the tasks in hand, a post, or both. */
public class LeaveOfNothing extends Refused {}
