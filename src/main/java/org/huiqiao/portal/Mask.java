package org.huiqiao.portal;

/** What is shown of a person's data, also to that person: a phone lies open on the counter. */
public final class Mask {

    private Mask() {}

    /** 周*民. */
    public static String name(String name) {
        if (name.length() < 2) {
            return "*";
        }
        String end = name.length() == 2 ? "" : name.substring(name.length() - 1);
        return name.charAt(0) + "*".repeat(name.length() - 1 - end.length()) + end;
    }

    /** 3301**********5170. */
    public static String residentId(String id) {
        return id.length() < 9 ? "****" : id.substring(0, 4) + "**********" + id.substring(id.length() - 4);
    }

    /** **** 0173. */
    public static String account(String account) {
        return account.length() < 5 ? "****" : "**** " + account.substring(account.length() - 4);
    }
}
