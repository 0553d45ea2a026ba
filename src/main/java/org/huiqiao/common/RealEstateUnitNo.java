package org.huiqiao.common;

import java.util.regex.Pattern;

/** 不动产单元号, 28 characters without a check digit (GB/T 37346; domain 3.4). */
public record RealEstateUnitNo(String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{6}\\d{3}\\d{3}[GJZ][ABSXCDEFHGLNWY]\\d{5}[FLQW]\\d{8}");
    private static final String BARE_LAND = "W";

    public RealEstateUnitNo {
        if (value.length() != 28) {
            throw new InvalidIdentifier("REAL_ESTATE_UNIT", "LENGTH");
        }
        if (!FORMAT.matcher(value).matches()) {
            throw new InvalidIdentifier("REAL_ESTATE_UNIT", "FORMAT");
        }
        if (value.startsWith(BARE_LAND, 19) && !value.endsWith("00000000")) {
            throw new InvalidIdentifier("REAL_ESTATE_UNIT", "BARE_LAND");
        }
    }

    public static RealEstateUnitNo parse(String typed) {
        return new RealEstateUnitNo(Typed.clean(typed));
    }

    /** 宗地: every unit of one parcel begins alike. */
    public String parcel() {
        return value.substring(0, 19);
    }

    public boolean isCollectiveLand() {
        return value.charAt(12) == 'J';
    }

    /** 集体宅基地, not mortgageable unless a law says so (民法典 399). */
    public boolean isCollectiveHomestead() {
        return isCollectiveLand() && value.charAt(13) == 'C';
    }

    /** 330102 001003 GB00055 F00010312. */
    public String grouped() {
        return String.join(
                " ", value.substring(0, 6), value.substring(6, 12), value.substring(12, 19), value.substring(19));
    }

    @Override
    public String toString() {
        return value;
    }
}
