package org.huiqiao.resolution;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The votes of a company's shareholders on its borrowing, case by case. */
@Component
public class Resolutions {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Clock clock;

    Resolutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws SharesAboveWhole if the shares add up to more than 100 % */
    @Transactional
    public void record(String applicationId, @Nullable BigDecimal articlesShare, List<HolderVote> votes, Actor actor) {
        require(votes);
        int recording = recordings(applicationId) + 1;
        jdbc.sql("""
                        insert into shareholder_resolution
                        (application_id, recording_no, articles_share, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?)""")
                .params(applicationId, recording, articlesShare, Timestamp.from(clock.instant()), actor.id())
                .update();
        for (int line = 0; line < votes.size(); line++) {
            HolderVote vote = votes.get(line);
            jdbc.sql("""
                            insert into shareholder_vote
                            (application_id, recording_no, line_no, holder, share, ballot)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            applicationId,
                            recording,
                            line,
                            vote.holder(),
                            vote.share(),
                            vote.ballot().name())
                    .update();
        }
    }

    /** The vote that counts. */
    @Transactional(readOnly = true)
    public Optional<Resolution> of(String applicationId) {
        int last = recordings(applicationId);
        return jdbc.sql("""
                        select articles_share, recorded_at, recorded_by from shareholder_resolution
                        where application_id = ? and recording_no = ?""")
                .params(applicationId, last)
                .query((row, n) -> new Resolution(
                        row.getBigDecimal("articles_share"),
                        votes(applicationId, last),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .optional();
    }

    private static void require(List<HolderVote> votes) {
        if (votes.isEmpty()) {
            throw new NobodyVotes();
        }
        Set<String> holders = new HashSet<>();
        votes.stream()
                .map(HolderVote::holder)
                .filter(holder -> !holders.add(holder))
                .findFirst()
                .ifPresent(twice -> {
                    throw new HolderTwice(twice);
                });
        if (votes.stream()
                        .map(HolderVote::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(WHOLE)
                > 0) {
            throw new SharesAboveWhole();
        }
    }

    private int recordings(String applicationId) {
        return jdbc.sql("select count(*) from shareholder_resolution where application_id = ?")
                .param(applicationId)
                .query(Integer.class)
                .single();
    }

    private List<HolderVote> votes(String applicationId, int recording) {
        return jdbc.sql("""
                        select holder, share, ballot from shareholder_vote
                        where application_id = ? and recording_no = ? order by line_no""")
                .params(applicationId, recording)
                .query(HolderVote.class)
                .list();
    }
}
