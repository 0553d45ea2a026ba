package org.huiqiao.decisioning;

/** What kind of value a fact has. */
public enum FactType {
    TEXT,
    NUMBER,
    FLAG,
    DATE,
    LIST
}
