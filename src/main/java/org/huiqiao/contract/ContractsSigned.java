package org.huiqiao.contract;

/** Customer and bank have signed every paper of the set. */
public record ContractsSigned(String applicationId) {}
