package org.huiqiao.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqiao.application.ApplicationSubmitted;
import org.huiqiao.application.DraftDiscarded;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers to single questions, kept as one goes. */
@Component
public class Answers {

    private final JdbcClient jdbc;
    private final Vault vault;

    Answers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Transactional(readOnly = true)
    public Map<String, String> of(String applicationId) {
        Map<String, String> answers = new LinkedHashMap<>();
        jdbc.sql("select question, answer from apply_answer where application_id = ?")
                .param(applicationId)
                .query(row -> {
                    String question = row.getString("question");
                    PersonalColumn.Place place = PersonalColumn.DRAFT_ANSWER.at(applicationId, question);
                    answers.put(question, vault.open(row.getString("answer"), place));
                });
        return answers;
    }

    /** A blank answer takes the former one back. */
    @Transactional
    public void keep(String applicationId, Map<String, String> answers) {
        answers.forEach((question, answer) -> {
            jdbc.sql("delete from apply_answer where application_id = ? and question = ?")
                    .params(applicationId, question)
                    .update();
            if (!answer.isBlank()) {
                jdbc.sql("insert into apply_answer (application_id, question, answer) values (?, ?, ?)")
                        .params(
                                applicationId,
                                question,
                                vault.seal(answer, PersonalColumn.DRAFT_ANSWER.at(applicationId, question)))
                        .update();
            }
        });
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        forget(event.applicationId());
    }

    @EventListener
    void on(DraftDiscarded event) {
        forget(event.applicationId());
    }

    private void forget(String applicationId) {
        jdbc.sql("delete from apply_answer where application_id = ?")
                .param(applicationId)
                .update();
    }
}
