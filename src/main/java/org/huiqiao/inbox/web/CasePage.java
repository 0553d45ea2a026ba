package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All there is to know of a case on one screen; {@code panel} is the reader's own task of it. */
record CasePage(
        CaseHead head,
        @Nullable TaskPanel panel,
        List<Row> facts,
        List<DecisionCard> decisions,
        List<OpinionRow> opinions,
        List<DocumentRow> documents,
        List<PeopleRow> people,
        @Nullable CollateralView collateral,
        PaymentView payment,
        List<ContractRow> contracts,
        List<CallRow> calls,
        Timeline timeline,
        String comment,
        @Nullable String commentProblem,
        boolean faceSign,
        boolean watched) {}
