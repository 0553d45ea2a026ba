package org.huiqiao.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it was recorded.
 *
 * @param articlesShare what the articles of association want in favour, %; null where the law's half holds
 */
public record Resolution(
        @Nullable BigDecimal articlesShare, List<HolderVote> votes, Instant recordedAt, String recordedBy) {

    /** Shares cast so, %. */
    public BigDecimal cast(Ballot... ballots) {
        List<Ballot> counted = List.of(ballots);
        return votes.stream()
                .filter(vote -> counted.contains(vote.ballot()))
                .map(HolderVote::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
