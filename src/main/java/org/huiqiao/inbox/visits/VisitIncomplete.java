package org.huiqiao.inbox.visits;

import org.huiqiao.common.Refused;

/** Time, place, who was met and a second manager of the branch belong to a visit, and nothing endless. */
public class VisitIncomplete extends Refused {}
