package org.huiqiao.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huiqiao.common.Masks;
import org.huiqiao.inbox.CaseUnderWay;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.stereotype.Component;

/** Puts cases under way into words. */
@Component
class UnderWayLines {

    private final Users users;
    private final Words words;
    private final Clock clock;

    UnderWayLines(Users users, Words words, Clock clock) {
        this.users = users;
        this.words = words;
        this.clock = clock;
    }

    List<UnderWayLine> of(List<CaseUnderWay> cases) {
        Map<String, String> products = words.productNames(
                cases.stream().map(one -> one.application().productCode()).toList());
        Map<String, String> names = users.names(cases.stream()
                .flatMap(one -> one.open().stream())
                .map(InboxItem::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return cases.stream().map(one -> line(one, products, names)).toList();
    }

    private UnderWayLine line(CaseUnderWay one, Map<String, String> products, Map<String, String> names) {
        return new UnderWayLine(
                one.application().id(),
                one.company() == null ? "" : Masks.company(one.company()),
                products.getOrDefault(one.application().productCode(), ""),
                one.application().amount() == null
                        ? null
                        : one.application().amount().toYuan(),
                words.text("application.status." + one.application().status()),
                one.open().isEmpty()
                        ? List.of(nobodysTurn(one))
                        : one.open().stream().map(item -> turn(item, names)).toList(),
                words.time(one.since()));
    }

    /** An application that is being filled in has no task; behind any other stands the machine. */
    private UnderWayLine.Turn nobodysTurn(CaseUnderWay one) {
        return one.application().submittedAt() == null
                ? new UnderWayLine.Turn(words.text("inbox.person.customer"), "", null, null)
                : new UnderWayLine.Turn(
                        words.text("inbox.person.system"), one.step() == null ? "" : one.step(), null, null);
    }

    private UnderWayLine.Turn turn(InboxItem item, Map<String, String> names) {
        TimeLeft left = TimeLeft.of(item.arrivedAt(), item.dueAt(), clock.instant());
        return new UnderWayLine.Turn(
                who(item, names),
                words.step(item),
                left == null ? null : words.text(left.key(), left.count()),
                left == null ? null : left.tone());
    }

    private String who(InboxItem item, Map<String, String> names) {
        if (Role.CUSTOMER.group().equals(item.role())) {
            return words.text("inbox.person.customer");
        }
        String post = words.post(item.role());
        String holder = item.assignee() == null ? "" : words.person(item.assignee(), names);
        return holder.isEmpty() || post.isEmpty() ? post + holder : post + " · " + holder;
    }
}
