package org.huiqiao.documents;

public record SupplementRequested(String applicationId, int round) {}
