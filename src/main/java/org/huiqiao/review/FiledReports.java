package org.huiqiao.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.huiqiao.users.Actor;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Investigation reports as they were sent off: nothing is changed, a later one stands beside the earlier. */
@Component
public class FiledReports {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FiledReports(JdbcClient jdbc, Vault vault, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void file(String applicationId, ReportContent content, Actor investigator) {
        int number = 1
                + jdbc.sql("select count(*) from investigation_report where application_id = ?")
                        .param(applicationId)
                        .query(Integer.class)
                        .single();
        String text = write(content);
        String digest = digest(text);
        jdbc.sql("insert into investigation_report (application_id, report_no, template, document, digest,"
                        + " investigator, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        applicationId,
                        number,
                        content.template(),
                        vault.seal(text, PersonalColumn.REPORTS.at(applicationId, String.valueOf(number))),
                        digest,
                        investigator.id(),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new InvestigationReportFiled(applicationId, number, digest, investigator.id()));
    }

    /** Oldest first. */
    public List<FiledReport> of(String applicationId) {
        return jdbc.sql("select * from investigation_report where application_id = ? order by report_no")
                .param(applicationId)
                .query((row, n) -> {
                    int number = row.getInt("report_no");
                    String text = vault.open(
                            row.getString("document"),
                            PersonalColumn.REPORTS.at(applicationId, String.valueOf(number)));
                    String digest = row.getString("digest");
                    return new FiledReport(
                            number,
                            read(text),
                            digest,
                            digest(text).equals(digest),
                            row.getString("investigator"),
                            row.getTimestamp("recorded_at").toInstant());
                })
                .list();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(ReportContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReportContent read(String text) {
        try {
            return json.readValue(text, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
