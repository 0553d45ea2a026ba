package org.huiqiao.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The templates of the bank as they are on this day; that of all industries comes before the industry's own questions. */
@Component
public class ReportTemplates {

    private static final String ALL = "GENERAL";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportTemplates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Head(String code, String name, String nameEn) {}

    /** @param industryCode GB/T 4754 with its section letter, such as {@code F51} */
    public ReportTemplate of(@Nullable String industryCode) {
        LocalDate day = LocalDate.now(clock);
        Head head = jdbc.sql("""
                        select code, name, name_en from report_template
                        where :industry like concat(industry, '%') and valid_from <= :day
                          and (valid_to is null or valid_to >= :day)
                        order by length(industry) desc fetch first 1 rows only""")
                .param("industry", industryCode == null ? "" : industryCode)
                .param("day", day)
                .query(Head.class)
                .single();
        return new ReportTemplate(
                head.code(), head.name(), head.nameEn(), questions(head.code(), day), limits(head.code(), day));
    }

    private List<ReportQuestion> questions(String template, LocalDate day) {
        return jdbc.sql("""
                        select id, section, section_en, question, question_en, kind from report_question
                        where template in (:all, :template) and valid_from <= :day
                          and (valid_to is null or valid_to >= :day)
                        order by case when template = :all then 0 else 1 end, place, id""")
                .param("all", ALL)
                .param("template", template)
                .param("day", day)
                .query(ReportQuestion.class)
                .list();
    }

    private Map<String, RevenueLimit> limits(String template, LocalDate day) {
        Map<String, RevenueLimit> limits = new LinkedHashMap<>();
        jdbc.sql("""
                        select source, amber_above, red_above from report_check
                        where template in (:all, :template) and valid_from <= :day
                          and (valid_to is null or valid_to >= :day)
                        order by case when template = :all then 0 else 1 end, valid_from""")
                .param("all", ALL)
                .param("template", template)
                .param("day", day)
                .query(row -> {
                    limits.put(
                            row.getString("source"),
                            new RevenueLimit(row.getBigDecimal("amber_above"), row.getBigDecimal("red_above")));
                });
        return limits;
    }
}
