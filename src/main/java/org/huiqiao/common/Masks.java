package org.huiqiao.common;

/** How personal data is shown to those who need not read all of it. */
public final class Masks {

    private Masks() {}

    /** 周惠民 → 周**. */
    public static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, 1) + "*".repeat(name.length() - 1);
    }

    public static String mobile(String mobile) {
        return keep(mobile, 3, 4);
    }

    public static String residentId(String id) {
        return keep(id, 4, 4);
    }

    /** Accounts and cards: the last four. */
    public static String account(String account) {
        return keep(account, 0, 4);
    }

    /** 杭州惠桥测试茶业有限公司 → 杭州******有限公司. */
    public static String company(String name) {
        return name.length() > 6 ? keep(name, 2, 4) : keep(name, 1, 1);
    }

    private static String keep(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        return hidden <= 0
                ? "*".repeat(text.length())
                : text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
