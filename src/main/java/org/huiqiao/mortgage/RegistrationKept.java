package org.huiqiao.mortgage;

/** The entry of the earlier loan takes the renewal in as it is. */
public record RegistrationKept(String applicationId, String certificateNo) {}
