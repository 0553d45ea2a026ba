package org.huiqiao.repayment;

/** 展期: up to a year at most as long again, longer loans at most half of it, all extensions together (domain 2.1, 2.2). */
public final class Extensions {

    private static final int A_YEAR = 12;

    private Extensions() {}

    public static int longest(int originalMonths) {
        if (originalMonths < 1) {
            throw new IllegalArgumentException("A loan runs for a month at least");
        }
        return originalMonths <= A_YEAR ? originalMonths : originalMonths / 2;
    }

    public static int left(int originalMonths, int extendedMonths) {
        return Math.max(0, longest(originalMonths) - extendedMonths);
    }
}
