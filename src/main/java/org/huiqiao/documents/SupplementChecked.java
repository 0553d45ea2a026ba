package org.huiqiao.documents;

public record SupplementChecked(String applicationId, boolean complete) {}
