package org.huiqiao.inbox.visits;

import org.huiqiao.common.Refused;

/** Somebody else changed the record since it was taken along. */
public class VisitChanged extends Refused {}
