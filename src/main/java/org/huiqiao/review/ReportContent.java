package org.huiqiao.review;

import java.util.List;

/** What a report says, in the words in which it was sent off. */
public record ReportContent(String template, List<Section> sections, List<RevenueCheck> checks) {

    public record Section(String title, List<Answer> answers) {}

    public record Answer(String question, String answer) {}
}
