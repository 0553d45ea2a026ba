package org.huiqiao.portal.web;

import org.huiqiao.portal.CustomerMessages;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the bank had to say; opening a message reads it and leads to the case. */
@Controller
@RequestMapping("/my/messages")
class MessagePages {

    private final CustomerMessages messages;
    private final MessageLines lines;

    MessagePages(CustomerMessages messages, MessageLines lines) {
        this.messages = messages;
        this.lines = lines;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "0") long after,
            @RequestAttribute(required = false) @Nullable Boolean largeType,
            Actor actor,
            Model model) {
        model.addAttribute("page", lines.page(actor, after, Boolean.TRUE.equals(largeType)));
        return "portal/messages";
    }

    @GetMapping("/{no}")
    String open(@PathVariable long no, Actor actor) {
        return messages.open(no, actor)
                .map(message -> "redirect:/my/applications/" + message.applicationId())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/read")
    String read(Actor actor) {
        messages.markRead(actor);
        return "redirect:/my/messages";
    }
}
