package org.huiqiao.contract;

/** The set no longer stands, nor do its signatures. */
public record ContractsVoided(String applicationId, String contractSetId) {}
