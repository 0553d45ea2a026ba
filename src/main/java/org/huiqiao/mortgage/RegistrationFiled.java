package org.huiqiao.mortgage;

public record RegistrationFiled(String applicationId, String orderNo) {}
