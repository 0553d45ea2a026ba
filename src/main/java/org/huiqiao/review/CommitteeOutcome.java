package org.huiqiao.review;

import java.util.List;

/** What the committee decided and how. */
public record CommitteeOutcome(CommitteeResult result, int members, int attended, int agreeing) {

    /** A case that does not carry goes back when more want to see it again than refuse it (domain 1.1). */
    static CommitteeOutcome of(int members, List<CommitteeVote> votes, CommitteeCharter charter) {
        if (!charter.quorate(votes.size(), members)) {
            throw new QuorumMissing(votes.size(), members);
        }
        int agreeing = (int) votes.stream().filter(CommitteeVote::agrees).count();
        long declining =
                votes.stream().filter(vote -> vote.vote() == Vote.DECLINE).count();
        CommitteeResult result;
        if (charter.carries(agreeing, votes.size())) {
            result = CommitteeResult.AGREED;
        } else {
            result = votes.size() - agreeing - declining > declining
                    ? CommitteeResult.RECONSIDER
                    : CommitteeResult.DECLINED;
        }
        return new CommitteeOutcome(result, members, votes.size(), agreeing);
    }
}
