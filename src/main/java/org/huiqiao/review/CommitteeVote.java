package org.huiqiao.review;

import java.time.Instant;

/** A vote on file. */
public record CommitteeVote(String member, Vote vote, String grounds, Instant castAt) {

    boolean agrees() {
        return vote == Vote.AGREE || vote == Vote.AGREE_WITH_CONDITIONS;
    }
}
