package org.huiqiao.customers;

/** Who borrows: a company (流贷), a sole trader or an owner in person (个人经营贷; domain 2.1). */
public enum BorrowerType {
    COMPANY,
    SOLE,
    OWNER
}
