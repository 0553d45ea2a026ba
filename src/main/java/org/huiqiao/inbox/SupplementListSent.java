package org.huiqiao.inbox;

import java.util.List;
import org.huiqiao.documents.SupplementItem;
import org.huiqiao.users.Actor;

/** The holder of a task tells the customer once what is missing, all of it; the task waits for the answer. */
public record SupplementListSent(InboxItem task, List<SupplementItem> items, Actor actor) {}
