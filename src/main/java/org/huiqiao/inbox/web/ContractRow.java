package org.huiqiao.inbox.web;

/** A paper of the contract set that the reader may open. */
record ContractRow(String id, String title, String sha256, boolean signed) {}
