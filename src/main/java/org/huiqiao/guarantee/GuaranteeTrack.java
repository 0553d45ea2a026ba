package org.huiqiao.guarantee;

/** Who judges first (domain 1.7 D2). */
public enum GuaranteeTrack {
    /** 传统双审: the guarantor examines the case as the bank does; its letter of intent comes before the approval. */
    TRADITIONAL,
    /** 见贷即保: the bank approves, the guarantor files it. */
    FILING
}
