package org.huiqiao.inbox.visits;

import org.huiqiao.users.Actor;

public record SiteVisitWitnessed(String applicationId, int version, Actor actor) {}
