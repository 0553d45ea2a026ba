package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqiao.common.Masks;
import org.huiqiao.inbox.CaseAccess;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.inbox.WorkQuery;
import org.huiqiao.inbox.WorkView;
import org.huiqiao.inbox.visits.SiteVisit;
import org.huiqiao.inbox.visits.SiteVisits;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * 移动工作站: the form of a site visit, which works without network. The page holds nothing of any case; what is taken along
 * comes as JSON and lies sealed on the pad until it is brought in or its owner signs out.
 */
@Controller
class PadPages {

    private static final int TAKEN_ALONG = 30;

    private final WorkList list;
    private final CaseAccess access;
    private final SiteVisits visits;
    private final Colleagues colleagues;

    PadPages(WorkList list, CaseAccess access, SiteVisits visits, Colleagues colleagues) {
        this.list = list;
        this.access = access;
        this.visits = visits;
        this.colleagues = colleagues;
    }

    /** @param customer masked, as on the list */
    record PadCase(String id, String customer, @Nullable SiteVisit visit) {}

    /** @param header the name of the header that the token against forgery goes into */
    record Taken(String owner, String header, String token, List<Option> colleagues, List<PadCase> cases) {}

    @GetMapping("/staff/pad/form")
    String form() {
        return "inbox/pad";
    }

    /** Beside the form, so that it has a say over the form and nothing else of the site. */
    @GetMapping("/staff/pad/sw.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .body(new ClassPathResource("static/js/pad-worker.js"));
    }

    @GetMapping("/staff/pad/cases")
    @ResponseBody
    Taken cases(Actor actor, HttpServletRequest request) {
        if (!actor.has(Role.RM) && !actor.has(Role.RM2)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Map<String, InboxItem> tasks = list.page(WorkQuery.of(WorkView.MINE), actor).items().stream()
                .filter(task -> !task.applicationId().isEmpty())
                .collect(Collectors.toMap(
                        InboxItem::applicationId, task -> task, (one, other) -> one, java.util.LinkedHashMap::new));
        List<InboxItem> mine = tasks.values().stream()
                .filter(task -> access.mayRead(task.applicationId(), actor))
                .limit(TAKEN_ALONG)
                .toList();
        Map<String, SiteVisit> known = visits
                .of(mine.stream().map(InboxItem::applicationId).toList())
                .stream()
                .collect(Collectors.toMap(SiteVisit::applicationId, Function.identity()));
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Taken(
                actor.id(),
                token.getHeaderName(),
                token.getToken(),
                colleagues.of(actor).stream()
                        .filter(one -> !one.value().equals(actor.id()))
                        .toList(),
                mine.stream()
                        .map(task -> new PadCase(
                                task.applicationId(),
                                task.customer() == null ? "" : Masks.company(task.customer()),
                                known.get(task.applicationId())))
                        .toList());
    }
}
