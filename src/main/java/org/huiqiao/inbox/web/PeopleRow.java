package org.huiqiao.inbox.web;

/** Someone who belongs to the case; number and phone are masked. */
record PeopleRow(String role, String name, String idNo, String phone) {}
