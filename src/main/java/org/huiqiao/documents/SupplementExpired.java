package org.huiqiao.documents;

public record SupplementExpired(String applicationId, int round) {}
