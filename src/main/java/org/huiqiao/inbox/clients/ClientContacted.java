package org.huiqiao.inbox.clients;

import org.huiqiao.users.Actor;

public record ClientContacted(String companyCode, ContactWay way, Actor actor) {}
