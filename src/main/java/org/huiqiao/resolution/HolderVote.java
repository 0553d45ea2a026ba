package org.huiqiao.resolution;

import java.math.BigDecimal;

/** @param share of all voting rights, % */
public record HolderVote(String holder, BigDecimal share, Ballot ballot) {}
