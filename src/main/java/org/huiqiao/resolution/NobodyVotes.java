package org.huiqiao.resolution;

import org.huiqiao.common.Refused;

/** A resolution has at least one holder. */
public class NobodyVotes extends Refused {

    NobodyVotes() {}
}
