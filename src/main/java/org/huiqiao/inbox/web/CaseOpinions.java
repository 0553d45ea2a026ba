package org.huiqiao.inbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiqiao.review.CommitteeSitting;
import org.huiqiao.review.FiledReports;
import org.huiqiao.review.Review;
import org.huiqiao.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Investigation, review, votes and approval in the words of those who gave them. */
@Component
class CaseOpinions {

    private final ReviewDesk desk;
    private final FiledReports reports;
    private final Words words;

    CaseOpinions(ReviewDesk desk, FiledReports reports, Words words) {
        this.desk = desk;
        this.reports = reports;
        this.words = words;
    }

    List<OpinionRow> of(String applicationId) {
        List<OpinionRow> rows = new ArrayList<>();
        desk.review(applicationId).ifPresent(review -> said(review, rows));
        desk.sitting(applicationId).map(CommitteeSitting::votes).orElse(List.of()).stream()
                .map(vote ->
                        row("vote", "review.vote." + vote.vote(), vote.member(), null, vote.grounds(), vote.castAt()))
                .forEach(rows::add);
        rows.sort(Comparator.comparing(OpinionRow::at));
        return rows;
    }

    List<ReportRow> reports(String applicationId) {
        return reports.of(applicationId).stream()
                .map(report -> new ReportRow(
                        report.reportNo(),
                        words.person(report.investigator()),
                        words.time(report.recordedAt()),
                        report.intact()))
                .toList();
    }

    private void said(Review review, List<OpinionRow> rows) {
        review.investigations()
                .forEach(report -> rows.add(row(
                        "investigation",
                        "review.recommendation." + report.recommendation(),
                        report.investigator(),
                        null,
                        report.summary(),
                        report.recordedAt())));
        review.opinions()
                .forEach(opinion -> rows.add(row(
                        "opinion",
                        "review.opinion." + opinion.conclusion(),
                        opinion.reviewer(),
                        null,
                        opinion.grounds(),
                        opinion.givenAt())));
        review.decisions()
                .forEach(decision -> rows.add(row(
                        "decision",
                        "review.decision." + decision.conclusion(),
                        decision.approver(),
                        Figures.money(decision.amount()),
                        decision.grounds(),
                        decision.decidedAt())));
    }

    private OpinionRow row(
            String post, String conclusion, String who, @Nullable String amount, String text, Instant at) {
        return new OpinionRow(
                words.text("inbox.help." + post),
                words.text(conclusion),
                words.person(who),
                amount,
                text,
                words.time(at));
    }
}
