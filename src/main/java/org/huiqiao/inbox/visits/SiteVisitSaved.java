package org.huiqiao.inbox.visits;

import org.huiqiao.users.Actor;

/** @param content what was saved; audit keeps its digest */
public record SiteVisitSaved(String applicationId, int version, VisitNotes content, Actor actor) {}
