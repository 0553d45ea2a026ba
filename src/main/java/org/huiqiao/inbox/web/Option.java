package org.huiqiao.inbox.web;

/** One of several to choose from. */
record Option(String value, String label, String hint) {

    static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
