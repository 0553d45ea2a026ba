package org.huiqiao.mortgage;

/** The registry's own words for an application (domain 7.7). */
public enum RegistryState {
    PENDING,
    NEED_MORE_MATERIAL,
    REJECTED,
    CANCELLED,
    DONE
}
