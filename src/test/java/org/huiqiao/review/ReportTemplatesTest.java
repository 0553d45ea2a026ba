package org.huiqiao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcSlice
@RecordApplicationEvents
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import({ReportTemplates.class, FiledReports.class})
class ReportTemplatesTest {

    private static final Actor RM = new Actor("rm.li", "李", Set.of(Role.RM), "B01");

    @Autowired
    ReportTemplates templates;

    @Autowired
    FiledReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void eachIndustryIsAskedWhatMattersThere() {
        assertThat(templates.of("H62").code()).isEqualTo("CATERING");
        assertThat(templates.of("F51").code()).isEqualTo("TRADE");
        assertThat(templates.of("F52").questions())
                .extracting(ReportQuestion::id)
                .startsWith("G1")
                .contains("T2");
        assertThat(templates.of("H61").code()).isEqualTo("GENERAL");
        assertThat(templates.of(null).code()).isEqualTo("GENERAL");
    }

    @Test
    void theIndustrysOwnLineGoesBeforeTheGeneralOne() {
        assertThat(templates.of("H62").limits().get("INVOICE").redAbove()).isEqualByComparingTo("70");
        assertThat(templates.of("H62").limits().get("TAX").redAbove()).isEqualByComparingTo("30");
        assertThat(templates.of("C17").limits().get("INVOICE").redAbove()).isEqualByComparingTo("40");
    }

    @Test
    void whatIsOutOfForceIsNotAsked() {
        jdbc.sql("update report_question set valid_to = date '2026-01-31' where id = 'T2'")
                .update();
        jdbc.sql("update report_template set valid_from = date '2099-01-01' where code = 'CATERING'")
                .update();
        assertThat(templates.of("F51").questions())
                .extracting(ReportQuestion::id)
                .doesNotContain("T2");
        assertThat(templates.of("H62").code()).isEqualTo("GENERAL");
    }

    @Test
    void aReportIsSealedNumberedAndProvable() {
        ReportContent content = new ReportContent(
                "餐饮",
                List.of(new ReportContent.Section("门店", List.of(new ReportContent.Answer("日均流水（元）", "12000")))),
                List.of(new RevenueCheck("TAX", BigDecimal.TEN, BigDecimal.ONE, RevenueCheck.Light.GREEN)));
        reports.file("LA1", content, RM);
        reports.file("LA1", content, RM);
        assertThat(reports.of("LA1")).extracting(FiledReport::reportNo).containsExactly(1, 2);
        assertThat(reports.of("LA1").get(0).content()).isEqualTo(content);
        assertThat(reports.of("LA1")).allMatch(FiledReport::intact);
        assertThat(events.stream(InvestigationReportFiled.class)).hasSize(2);
        assertThat(jdbc.sql("select document from investigation_report where report_no = 1")
                        .query(String.class)
                        .single())
                .doesNotContain("流水");
        jdbc.sql("update investigation_report set digest = 'x' where report_no = 2")
                .update();
        assertThat(reports.of("LA1")).extracting(FiledReport::intact).containsExactly(true, false);
    }
}
