package org.huiqiao.inbox.web;

import org.huiqiao.inbox.InboxItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** From the list to a case and back to the same place of the list. */
final class CaseLink {

    private CaseLink() {}

    static String to(InboxItem task, @Nullable WorkFilter back) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/staff/cases/" + task.applicationId())
                .queryParam("task", task.taskId());
        if (back != null) {
            link.queryParam("back", "{back}").uriVariables(java.util.Map.of("back", back.asQuery()));
        }
        return "redirect:" + link.encode().build().toUriString();
    }

    /** The list as it was left, with a word on the case that is done. */
    static String home(@Nullable String back, @Nullable String done) {
        if (back == null) {
            return "redirect:/staff" + (done == null ? "" : "?done=" + done);
        }
        return "redirect:" + WorkFilter.back(back).here() + (done == null ? "" : "&done=" + done);
    }
}
