package org.huiqiao.customers;

import org.jspecify.annotations.Nullable;

/** By whom a new customer was sent to us; where the manager is null or has left, whoever of the branch has most room. */
public record Referral(String branch, @Nullable String rmId) {}
