package org.huiqiao.inbox.web;

/** What became of one of the tasks that were ticked. */
record BulkRow(String caseId, String step, boolean done, String text) {}
