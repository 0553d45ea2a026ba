package org.huiqiao.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqiao.application.ApplicationSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers to single questions, kept as one goes. */
@Component
public class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<String, String> of(String applicationId) {
        Map<String, String> answers = new LinkedHashMap<>();
        jdbc.sql("select question, answer from apply_answer where application_id = ?")
                .param(applicationId)
                .query((row, n) -> answers.put(row.getString("question"), row.getString("answer")))
                .list();
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
                        .params(applicationId, question, answer)
                        .update();
            }
        });
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        jdbc.sql("delete from apply_answer where application_id = ?")
                .param(event.applicationId())
                .update();
    }
}
