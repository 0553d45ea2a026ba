package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of a case on one screen.
 *
 * @param panel the reader's own task of it
 * @param toJudge the first file that waits for a verdict, for whoever may give it
 */
record CasePage(
        CaseHead head,
        @Nullable TaskPanel panel,
        List<Row> facts,
        List<DecisionCard> decisions,
        List<OpinionRow> opinions,
        List<ReportRow> reports,
        List<DocumentRow> documents,
        List<PeopleRow> people,
        @Nullable CollateralView collateral,
        PaymentView payment,
        List<ContractRow> contracts,
        List<CallRow> calls,
        Timeline timeline,
        CommentForm comment,
        boolean faceSign,
        boolean watched,
        @Nullable String toJudge,
        @Nullable SupplementForm supplement,
        @Nullable Viewer viewer) {

    /** With a document open beside the task. */
    CasePage beside(@Nullable Viewer document) {
        return with(supplement, document);
    }

    /** With the list as it was typed. */
    CasePage withList(@Nullable SupplementForm typed) {
        return with(typed, viewer);
    }

    private CasePage with(@Nullable SupplementForm list, @Nullable Viewer document) {
        return new CasePage(
                head,
                panel,
                facts,
                decisions,
                opinions,
                reports,
                documents,
                people,
                collateral,
                payment,
                contracts,
                calls,
                timeline,
                comment,
                faceSign,
                watched,
                toJudge,
                list,
                document);
    }
}
