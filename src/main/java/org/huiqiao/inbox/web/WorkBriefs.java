package org.huiqiao.inbox.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqiao.application.Applications;
import org.huiqiao.application.Origin;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.StillMissing;
import org.huiqiao.inbox.CaseLabel;
import org.huiqiao.inbox.CaseLabels;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.LastHand;
import org.huiqiao.inbox.LastHands;
import org.huiqiao.review.LastWord;
import org.huiqiao.review.LastWords;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page of the list tells of its cases, read for all of them together: one statement each, however many lines. */
@Component
class WorkBriefs {

    private final LastHands lastHands;
    private final CaseLabels labels;
    private final Applications applications;
    private final Checklists checklists;
    private final LastWords lastWords;
    private final Users users;

    WorkBriefs(
            LastHands lastHands,
            CaseLabels labels,
            Applications applications,
            Checklists checklists,
            LastWords lastWords,
            Users users) {
        this.lastHands = lastHands;
        this.labels = labels;
        this.applications = applications;
        this.checklists = checklists;
        this.lastWords = lastWords;
        this.users = users;
    }

    /** Each by case, {@code names} by the id of a colleague. */
    record Briefs(
            Map<String, LastHand> hands,
            Map<String, LastWord> words,
            Map<String, Integer> missing,
            Map<String, Origin> origins,
            Map<String, List<CaseLabel>> labels,
            Map<String, String> names) {

        List<CaseLabel> labelsOf(String applicationId) {
            return labels.getOrDefault(applicationId, List.of());
        }

        /** What was said by whoever finished the last task; an older opinion is history. */
        @Nullable
        LastWord wordOf(LastHand hand) {
            LastWord word = words.get(hand.applicationId());
            return word != null && word.saidBy().equals(hand.closedBy()) ? word : null;
        }
    }

    Briefs of(List<InboxItem> items) {
        Set<String> ids =
                new HashSet<>(items.stream().map(InboxItem::applicationId).toList());
        Map<String, LastHand> hands = lastHands.of(ids).stream().collect(toMap(LastHand::applicationId, identity()));
        return new Briefs(
                hands,
                lastWords.of(ids).stream().collect(toMap(LastWord::applicationId, identity())),
                checklists.stillMissing(ids).stream().collect(toMap(StillMissing::applicationId, StillMissing::items)),
                ids.isEmpty() ? Map.of() : applications.origins(ids).stream().collect(toMap(Origin::id, identity())),
                labels.of(ids),
                users.names(people(items, hands.values())));
    }

    private static Set<String> people(List<InboxItem> items, Collection<LastHand> hands) {
        Set<String> people = new HashSet<>();
        Stream.concat(items.stream().map(InboxItem::assignee), hands.stream().map(LastHand::closedBy))
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }
}
