package org.huiqiao.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** The committee on one round of a case: who was called, who voted what, and the result once voting is over. */
public class CommitteeSitting {

    @Id
    private final String id;

    @Version
    private int version;

    private final String applicationId;
    private final int roundNo;
    private @Nullable CommitteeResult outcome;
    private int attended;
    private int agreeing;

    @MappedCollection(idColumn = "sitting_id", keyColumn = "seat_no")
    private List<CommitteeSeat> seats = new ArrayList<>();

    @MappedCollection(idColumn = "sitting_id", keyColumn = "vote_no")
    private List<CommitteeVote> votes = new ArrayList<>();

    CommitteeSitting(String id, String applicationId, int roundNo) {
        this.id = id;
        this.applicationId = applicationId;
        this.roundNo = roundNo;
    }

    static String idOf(String applicationId, int roundNo) {
        return applicationId + "-" + roundNo;
    }

    void convene(List<String> members, String chair, CommitteeCharter charter) {
        if (!votes.isEmpty()) {
            throw new VotingHasBegun();
        }
        Set<String> people = new HashSet<>(members);
        if (people.size() < charter.minimumMembers() || people.size() % 2 == 0) {
            throw new CommitteeTooSmall(charter.minimumMembers());
        }
        if (!people.contains(chair)) {
            throw new ChairNotAMember();
        }
        seats.clear();
        people.stream().sorted().forEach(member -> seats.add(new CommitteeSeat(member, member.equals(chair))));
    }

    void cast(String member, Vote vote, String grounds, Instant at, CommitteeCharter charter) {
        if (seats.stream().noneMatch(seat -> seat.member().equals(member))) {
            throw new NotOnCommittee();
        }
        if (votes.stream().anyMatch(cast -> cast.member().equals(member))) {
            throw new VoteAlreadyCast();
        }
        refuseIfOver();
        votes.add(new CommitteeVote(member, vote, grounds, at));
        if (votes.size() == seats.size()) {
            close(charter);
        }
    }

    /** Ends the voting; later votes could turn the result, so there is none before. */
    void close(CommitteeCharter charter) {
        refuseIfOver();
        CommitteeOutcome tally = CommitteeOutcome.of(seats.size(), votes, charter);
        outcome = tally.result();
        attended = tally.attended();
        agreeing = tally.agreeing();
    }

    public Optional<CommitteeOutcome> outcome() {
        return Optional.ofNullable(outcome)
                .map(result -> new CommitteeOutcome(result, seats.size(), attended, agreeing));
    }

    void refuseUnlessChair(String person) {
        if (seats.stream().noneMatch(seat -> seat.chair() && seat.member().equals(person))) {
            throw new NotTheChair();
        }
    }

    private void refuseIfOver() {
        if (outcome != null) {
            throw new VotingIsOver();
        }
    }

    public String applicationId() {
        return applicationId;
    }

    public int roundNo() {
        return roundNo;
    }

    public List<CommitteeSeat> seats() {
        return List.copyOf(seats);
    }

    public List<CommitteeVote> votes() {
        return List.copyOf(votes);
    }
}
