package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.external.Calls;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.inbox.CaseAccess;
import org.huiqiao.inbox.CaseWatch;
import org.huiqiao.mortgage.Collateral;
import org.huiqiao.mortgage.Collaterals;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts a case together for whoever may look into it; for all others there is no such case. */
@Component
class CaseReader {

    private final CaseAccess access;
    private final ApplicationDesk applications;
    private final CaseHeads heads;
    private final KeyFigures figures;
    private final CaseDecisions decisions;
    private final CaseDocuments documents;
    private final DocumentViewer viewer;
    private final SupplementForms lists;
    private final CommentForms commentForms;
    private final CasePeople people;
    private final CasePayments payments;
    private final CaseContracts contracts;
    private final CaseTimeline timeline;
    private final CaseOpinions opinions;
    private final Collaterals collaterals;
    private final MortgageRegistrations registrations;
    private final FaceSignRoom room;
    private final Calls calls;
    private final CaseWatch watch;
    private final Words words;

    CaseReader(
            CaseAccess access,
            ApplicationDesk applications,
            CaseHeads heads,
            KeyFigures figures,
            CaseDecisions decisions,
            CaseDocuments documents,
            DocumentViewer viewer,
            SupplementForms lists,
            CommentForms commentForms,
            CasePeople people,
            CasePayments payments,
            CaseContracts contracts,
            CaseTimeline timeline,
            CaseOpinions opinions,
            Collaterals collaterals,
            MortgageRegistrations registrations,
            FaceSignRoom room,
            Calls calls,
            CaseWatch watch,
            Words words) {
        this.access = access;
        this.applications = applications;
        this.heads = heads;
        this.figures = figures;
        this.decisions = decisions;
        this.documents = documents;
        this.viewer = viewer;
        this.lists = lists;
        this.commentForms = commentForms;
        this.people = people;
        this.payments = payments;
        this.contracts = contracts;
        this.timeline = timeline;
        this.opinions = opinions;
        this.collaterals = collaterals;
        this.registrations = registrations;
        this.room = room;
        this.calls = calls;
        this.watch = watch;
        this.words = words;
    }

    LoanApplication require(String applicationId, Actor actor) {
        if (!access.mayRead(applicationId, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return applications.get(applicationId);
    }

    CaseHead head(String applicationId, Actor actor) {
        return heads.of(require(applicationId, actor));
    }

    CasePage read(
            String applicationId,
            Actor actor,
            @Nullable TaskPanel panel,
            String comment,
            @Nullable String commentProblem) {
        return read(applicationId, actor, panel, Timeline.Asked.FIRST, comment, commentProblem);
    }

    CasePage read(
            String applicationId,
            Actor actor,
            @Nullable TaskPanel panel,
            Timeline.Asked asked,
            String comment,
            @Nullable String commentProblem) {
        LoanApplication application = require(applicationId, actor);
        List<DecisionCard> taken = decisions.of(applicationId);
        return new CasePage(
                heads.of(application),
                panel,
                figures.of(applicationId),
                taken,
                opinions.of(applicationId),
                opinions.reports(applicationId),
                documents.of(applicationId),
                people.of(application),
                collateral(applicationId),
                payments.of(applicationId, actor),
                contracts.of(applicationId),
                calls.of(applicationId).stream()
                        .map(call -> CallRow.of(call, words))
                        .toList(),
                timeline.page(timeline.all(applicationId, taken, actor), asked),
                commentForms.of(application, actor, comment, commentProblem),
                room.session(applicationId).isPresent(),
                watch.among(Set.of(applicationId), actor).contains(applicationId),
                viewer.mayJudge(applicationId, actor)
                        ? viewer.nextToJudge(applicationId, null).orElse(null)
                        : null,
                lists.of(applicationId, actor).orElse(null),
                null);
    }

    List<TimelineEntry> timeline(String applicationId, Actor actor) {
        require(applicationId, actor);
        return timeline.all(applicationId, decisions.of(applicationId), actor);
    }

    private @Nullable CollateralView collateral(String applicationId) {
        Optional<Collateral> property = collaterals.collateral(applicationId);
        return property.isEmpty()
                ? null
                : new CollateralView(
                        property.get(),
                        property.get().confirmedValue().orElse(null),
                        collaterals.searches(applicationId),
                        registrations.registrations(applicationId));
    }
}
