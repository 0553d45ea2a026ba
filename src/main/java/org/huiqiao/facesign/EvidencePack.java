package org.huiqiao.facesign;

import java.util.List;

/** The evidence of one session, to be kept for the life of the loan and ten years (反洗钱法 34). */
public record EvidencePack(
        String applicationId,
        String sessionId,
        FaceSignMode mode,
        FaceSignStatus status,
        String scriptId,
        List<Recording> recordings,
        List<EvidenceEntry> entries,
        boolean unbroken) {}
