package org.huiqiao.decisioning;

/** One entry of the dictionary; people read the label under {@link #labelKey()}. */
public record Fact(String key, FactType type, String source) {

    public String labelKey() {
        return "decisioning.fact." + key;
    }
}
