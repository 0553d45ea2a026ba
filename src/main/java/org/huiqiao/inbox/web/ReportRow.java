package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;

/** An investigation report on file, to be opened. */
record ReportRow(int number, String investigator, OffsetDateTime at, boolean intact) {}
