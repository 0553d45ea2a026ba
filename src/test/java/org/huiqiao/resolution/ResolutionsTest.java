package org.huiqiao.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.huiqiao.JdbcSlice;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@JdbcSlice
@Import(Resolutions.class)
class ResolutionsTest {

    private static final Actor CUSTOMER = Actor.customer("C1", "n");

    @Autowired
    Resolutions resolutions;

    @Test
    void theLastRecordingCounts() {
        assertThat(resolutions.of("LA1")).isEmpty();
        resolutions.record("LA1", null, List.of(vote("甲", "40", Ballot.FOR), vote("乙", "60", Ballot.OPEN)), CUSTOMER);
        resolutions.record(
                "LA1",
                new BigDecimal("66.67"),
                List.of(vote("甲", "40", Ballot.FOR), vote("乙", "35", Ballot.AGAINST), vote("丙", "25", Ballot.ABSTAIN)),
                CUSTOMER);
        Resolution last = resolutions.of("LA1").orElseThrow();
        assertThat(last.articlesShare()).isEqualByComparingTo("66.67");
        assertThat(last.cast(Ballot.FOR)).isEqualByComparingTo("40");
        assertThat(last.cast(Ballot.AGAINST, Ballot.ABSTAIN)).isEqualByComparingTo("60");
        assertThat(last.votes()).extracting(HolderVote::holder).containsExactly("甲", "乙", "丙");
    }

    @Test
    void sharesAreAtMostTheWholeAndHoldersVoteOnce() {
        assertThatExceptionOfType(SharesAboveWhole.class).isThrownBy(() -> record("60", "乙", "40.0001"));
        assertThatExceptionOfType(HolderTwice.class).isThrownBy(() -> record("60", "甲", "40"));
        assertThatExceptionOfType(NobodyVotes.class)
                .isThrownBy(() -> resolutions.record("LA2", null, List.of(), CUSTOMER));
        record("60", "乙", "40");
        assertThat(resolutions.of("LA2")).isPresent();
    }

    private void record(String first, String second, String share) {
        resolutions.record(
                "LA2", null, List.of(vote("甲", first, Ballot.FOR), vote(second, share, Ballot.FOR)), CUSTOMER);
    }

    private static HolderVote vote(String holder, String share, Ballot ballot) {
        return new HolderVote(holder, new BigDecimal(share), ballot);
    }
}
