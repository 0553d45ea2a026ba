package org.huiqiao.contract;

/** The papers are there to be read. */
public record ContractsPrepared(String applicationId, String contractSetId) {}
