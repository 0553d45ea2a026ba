package org.huiqiao.inbox;

import org.huiqiao.users.Actor;

/** Kept for the trail beside the act itself: who acted, and for whom (委托). */
record ActedForColleague(String applicationId, String taskId, StandInAct act, Actor actor, String giverId) {}
