package org.huiqiao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitteeSittingTest {

    private static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");
    private static final CommitteeCharter CHARTER = new CommitteeCharter(5, 2, 3, 2, 3);

    private static CommitteeSitting sitting(String members) {
        CommitteeSitting sitting = new CommitteeSitting("HQ1-1", "HQ1", 1);
        sitting.convene(List.of(members.split("")), "a", CHARTER);
        return sitting;
    }

    private static void cast(CommitteeSitting sitting, String votes) {
        for (int i = 0; i < votes.length(); i++) {
            Vote vote =
                    switch (votes.charAt(i)) {
                        case 'y' -> Vote.AGREE;
                        case 'c' -> Vote.AGREE_WITH_CONDITIONS;
                        case 'r' -> Vote.RECONSIDER;
                        default -> Vote.DECLINE;
                    };
            sitting.cast("abcdefghi".substring(i, i + 1), vote, "理由", NOW, CHARTER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abcde, yyyyy, AGREED",
        "abcde, yyyyn, AGREED",
        "abcde, ccccr, AGREED",
        "abcde, yyynn, DECLINED",
        "abcde, yyyrr, RECONSIDER",
        "abcde, yyyrn, DECLINED",
        "abcde, yynrr, RECONSIDER",
        "abcde, yyyn, AGREED",
        "abcde, yynn, DECLINED",
        "abcdefg, yyyyn, AGREED",
        "abcdefg, yyynn, DECLINED",
        "abcdefghi, yyyynn, AGREED",
    })
    void twoThirdsOfThoseWhoVotedCarryTheCase(String members, String votes, CommitteeResult result) {
        CommitteeSitting sitting = sitting(members);
        cast(sitting, votes);
        if (votes.length() < members.length()) {
            assertThat(sitting.outcome()).isEmpty();
            sitting.close(CHARTER);
        }
        assertThat(sitting.outcome()).map(CommitteeOutcome::result).contains(result);
    }

    @ParameterizedTest
    @CsvSource({"abcde, yyy", "abcdefg, yyyy", "abcdefghi, yyyyy"})
    void belowTwoThirdsOfTheMembersThereIsNoResult(String members, String votes) {
        CommitteeSitting sitting = sitting(members);
        cast(sitting, votes);
        assertThatThrownBy(() -> sitting.close(CHARTER)).isInstanceOf(QuorumMissing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "abcd", "abcdef", "aabbccdde"})
    void aCommitteeIsOddAndFiveAtLeast(String members) {
        if (members.equals("aabbccdde")) {
            assertThat(sitting(members).seats()).hasSize(5);
        } else {
            assertThatThrownBy(() -> sitting(members)).isInstanceOf(CommitteeTooSmall.class);
        }
    }

    @Test
    void membersVoteOnceAndOnlyMembersAndNotAfterTheEnd() {
        CommitteeSitting sitting = sitting("abcde");
        cast(sitting, "yyyy");
        assertThatThrownBy(() -> sitting.cast("z", Vote.AGREE, "", NOW, CHARTER))
                .isInstanceOf(NotOnCommittee.class);
        assertThatThrownBy(() -> sitting.cast("a", Vote.DECLINE, "", NOW, CHARTER))
                .isInstanceOf(VoteAlreadyCast.class);
        assertThatThrownBy(() -> sitting.convene(List.of("a", "b", "c", "d", "e"), "b", CHARTER))
                .isInstanceOf(VotingHasBegun.class);
        sitting.close(CHARTER);
        assertThatThrownBy(() -> sitting.cast("e", Vote.DECLINE, "", NOW, CHARTER))
                .isInstanceOf(VotingIsOver.class);
        assertThatThrownBy(() -> sitting.close(CHARTER)).isInstanceOf(VotingIsOver.class);
    }

    @Test
    void theChairIsOneOfThem() {
        CommitteeSitting sitting = new CommitteeSitting("HQ1-1", "HQ1", 1);
        assertThatThrownBy(() -> sitting.convene(List.of("a", "b", "c", "d", "e"), "z", CHARTER))
                .isInstanceOf(ChairNotAMember.class);
    }
}
