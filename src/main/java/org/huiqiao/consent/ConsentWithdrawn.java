package org.huiqiao.consent;

import org.jspecify.annotations.Nullable;

/**
 * From now on nothing new may be collected under it; what was done before stays lawful (个人信息保护法 15).
 *
 * @param subjectId what it was about, where that was not the whole case
 */
public record ConsentWithdrawn(
        String applicationId, String code, @Nullable String subjectId) {}
