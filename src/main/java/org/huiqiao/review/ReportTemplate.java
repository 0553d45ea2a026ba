package org.huiqiao.review;

import java.util.List;
import java.util.Map;

/**
 * What an investigation asks about in an industry.
 *
 * @param limits how far stated revenue may be off each source
 */
public record ReportTemplate(
        String code, String name, String nameEn, List<ReportQuestion> questions, Map<String, RevenueLimit> limits) {}
