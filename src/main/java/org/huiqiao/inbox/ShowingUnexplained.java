package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Numbers of people are shown for one of the reasons on the list only. */
public class ShowingUnexplained extends Refused {}
