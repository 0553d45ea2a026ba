package org.huiqiao.users;

/** An office of the bank. Which regions it serves is asked of {@link Users#branchServing}. */
public record Branch(String id, String name, String nameEn) {}
