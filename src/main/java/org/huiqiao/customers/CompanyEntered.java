package org.huiqiao.customers;

/** A company became a customer, or came back with fresh data from the registry. */
public record CompanyEntered(String creditCode, String enteredBy, String branch, String rmId) {}
