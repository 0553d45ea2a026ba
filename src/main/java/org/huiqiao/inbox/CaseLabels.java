package org.huiqiao.inbox;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.engine.DecisionTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words by which a line of the work list warns or recommends, written when their table is asked. */
@Component
public class CaseLabels {

    private static final String NO_HIT = "PASS";
    private static final List<String> COLOURS = List.of("RED", "ORANGE", "YELLOW", "BLUE");

    private final JdbcClient jdbc;

    CaseLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DecisionTaken taken) {
        switch (taken.decisionKey()) {
            case "scoreGrade" -> keep(taken, "GRADE", first(taken, "grade"));
            case "greenScreen" -> keep(taken, "GREEN", first(taken, "greenClass"));
            case "negativeList" -> keep(taken, "NAME_HIT", hit(first(taken, "listAction")));
            case "earlyWarning" -> keep(taken, "WARNING", worst(taken));
            default -> {}
        }
    }

    /** In one statement, by case. */
    public Map<String, List<CaseLabel>> of(Collection<String> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select application_id, kind, label from case_label where application_id in (:ids)"
                                + " order by kind")
                        .param("ids", applicationIds)
                        .query(CaseLabel.class)
                        .list()
                        .stream()
                        .collect(groupingBy(CaseLabel::applicationId));
    }

    /** A table asked again replaces what it said before. */
    private void keep(DecisionTaken taken, String kind, @Nullable String label) {
        jdbc.sql("delete from case_label where application_id = ? and kind = ?")
                .params(taken.businessKey(), kind)
                .update();
        if (label != null) {
            jdbc.sql("insert into case_label (application_id, kind, label) values (?, ?, ?)")
                    .params(taken.businessKey(), kind, label)
                    .update();
        }
    }

    private static @Nullable String first(DecisionTaken taken, String output) {
        return taken.result().matched().stream()
                .map(rule -> rule.outputs().get(output))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String hit(@Nullable String action) {
        return NO_HIT.equals(action) ? null : action;
    }

    private static @Nullable String worst(DecisionTaken taken) {
        return taken.result().matched().stream()
                .map(rule -> String.valueOf(rule.outputs().get("level")))
                .filter(COLOURS::contains)
                .min(Comparator.comparing(COLOURS::indexOf))
                .orElse(null);
    }
}
