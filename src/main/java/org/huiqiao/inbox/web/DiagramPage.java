package org.huiqiao.inbox.web;

import java.util.List;

/** The processes of a case that are under way, and the one that is shown. */
record DiagramPage(CaseHead head, List<Option> processes, String shown, List<String> standsAt) {}
