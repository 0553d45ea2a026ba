package org.huiqiao.review;

/** A report was sent off; its digest stands in the audit chain. */
public record InvestigationReportFiled(String applicationId, int report, String digest, String actorId) {}
