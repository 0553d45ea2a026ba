package org.huiqiao.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reviewer's opinion on file. */
public record Opinion(
        int roundNo,
        String reviewer,
        OpinionConclusion conclusion,
        String grounds,
        @Nullable String reasonCode,
        String conditionLines,
        Instant givenAt) {

    static Opinion of(ReviewerOpinion opinion, int roundNo, String reviewer, Instant at) {
        return new Opinion(
                roundNo,
                reviewer,
                opinion.conclusion(),
                opinion.text(),
                opinion.reasonCode(),
                Lines.join(opinion.conditions()),
                at);
    }

    public List<String> conditions() {
        return Lines.split(conditionLines);
    }
}
