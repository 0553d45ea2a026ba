package org.huiqiao.inbox.web;

/** Personal numbers as a screen may show them: enough to compare with a document, too little to use. */
final class Masked {

    private Masked() {}

    /** 330***********1234, 138****0001. */
    static String number(String number) {
        return number.length() < 8
                ? "*".repeat(number.length())
                : number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
    }

    /** ****7890. */
    static String account(String account) {
        return "****" + account.substring(Math.max(0, account.length() - 4));
    }
}
