package org.huiqiao.common;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A number that a person can read out on the phone and an engineer finds in the log: HQ261128-123456. */
public final class IncidentNumber {

    private static final SecureRandom RANDOM = new SecureRandom();

    private IncidentNumber() {}

    public static String next(LocalDate today) {
        return "HQ%s-%06d".formatted(today.format(DateTimeFormatter.ofPattern("yyMMdd")), RANDOM.nextInt(1_000_000));
    }
}
