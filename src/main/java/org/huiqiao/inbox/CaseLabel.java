package org.huiqiao.inbox;

/**
 * What a table said of a case, in one word.
 *
 * @param kind GRADE, GREEN, NAME_HIT or WARNING
 * @param label the grade, the green class, what is to be done about the hit, or the colour of the warning
 */
public record CaseLabel(String applicationId, String kind, String label) {}
