package org.huiqiao.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.engine.FileProposal.Choice;
import org.huiqiao.engine.FileProposal.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

@Component
class ProposalRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(String note, String actorId, List<Choice> choices) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into model_proposal (state, note, proposed_by, proposed_at) values ('OPEN', ?, ?, ?)")
                .params(note, actorId, Timestamp.from(clock.instant()))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        choices.forEach(choice -> jdbc.sql(
                        "insert into model_proposal_file (proposal_id, name, file_hash, released_hash, choice)"
                                + " values (?, ?, ?, ?, ?)")
                .params(id, choice.name(), choice.fileHash(), choice.releasedHash(), choice.take() ? "TAKE" : "KEEP")
                .update());
        return id;
    }

    void close(long id, State state, String actorId) {
        jdbc.sql("update model_proposal set state = ?, closed_by = ?, closed_at = ? where id = ?")
                .params(state.name(), actorId, Timestamp.from(clock.instant()), id)
                .update();
    }

    Optional<FileProposal> open() {
        return newest(1).stream().filter(newest -> newest.state() == State.OPEN).findFirst();
    }

    List<FileProposal> newest(int most) {
        return jdbc.sql("select * from model_proposal order by id desc fetch first ? rows only")
                .param(most)
                .query((row, n) -> new FileProposal(
                        row.getLong("id"),
                        State.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getString("proposed_by"),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getString("closed_by"),
                        Optional.ofNullable(row.getTimestamp("closed_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        choices(row.getLong("id"))))
                .list();
    }

    private List<Choice> choices(long id) {
        return jdbc.sql("select * from model_proposal_file where proposal_id = ? order by name")
                .param(id)
                .query((row, n) -> new Choice(
                        row.getString("name"),
                        row.getString("file_hash"),
                        row.getString("released_hash"),
                        row.getString("choice").equals("TAKE")))
                .list();
    }
}
