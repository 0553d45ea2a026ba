package org.huiqiao.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;

/** 居民身份证号, 18 characters (GB 11643; domain 3.2). The old one of 15 digits is not accepted. */
public record ResidentId(String value) {

    private static final Pattern FORMAT = Pattern.compile("[1-9]\\d{16}[\\dX]");
    // a value knows no Clock bean; bank time is Shanghai time
    private static final ZoneId BANK_TIME = ZoneId.of("Asia/Shanghai");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> AREAS = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    public ResidentId {
        if (value.length() != 18) {
            throw new InvalidIdentifier("RESIDENT_ID", "LENGTH");
        }
        if (!FORMAT.matcher(value).matches()) {
            throw new InvalidIdentifier("RESIDENT_ID", "FORMAT");
        }
        if (!AREAS.contains(value.substring(0, 2))) {
            throw new InvalidIdentifier("RESIDENT_ID", "AREA");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        if (value.charAt(17) != CHECKS.charAt(sum % 11)) {
            throw new InvalidIdentifier("RESIDENT_ID", "CHECK");
        }
        birth(value);
    }

    public static ResidentId parse(String typed) {
        return new ResidentId(Typed.clean(typed));
    }

    /** For one who knows what day it is: nobody is born after it. */
    public static ResidentId parse(String typed, LocalDate today) {
        ResidentId id = parse(typed);
        if (id.birthDate().isAfter(today)) {
            throw new InvalidIdentifier("RESIDENT_ID", "FUTURE");
        }
        return id;
    }

    public boolean male() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    public LocalDate birthDate() {
        return birth(value);
    }

    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /** 3301**********9981. */
    public String masked() {
        return value.substring(0, 4) + "**********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birth(String value) {
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
            if (birth.isAfter(LocalDate.now(BANK_TIME))) {
                throw new InvalidIdentifier("RESIDENT_ID", "FUTURE");
            }
            if (birth.getYear() < 1900) {
                throw new InvalidIdentifier("RESIDENT_ID", "DATE");
            }
            return birth;
        } catch (DateTimeException e) {
            throw new InvalidIdentifier("RESIDENT_ID", "DATE");
        }
    }
}
