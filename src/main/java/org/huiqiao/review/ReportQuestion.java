package org.huiqiao.review;

/** A question of a template; {@code kind} is TEXT or NUMBER. */
public record ReportQuestion(
        String id, String section, String sectionEn, String question, String questionEn, String kind) {}
