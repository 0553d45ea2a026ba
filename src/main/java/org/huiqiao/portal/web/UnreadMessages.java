package org.huiqiao.portal.web;

import java.security.Principal;
import org.huiqiao.portal.CustomerMessages;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** The figure beside "messages" in the frame of a customer's page; counted only where a page is drawn. */
@ControllerAdvice("org.huiqiao.portal.web")
class UnreadMessages {

    private final CustomerMessages messages;

    UnreadMessages(CustomerMessages messages) {
        this.messages = messages;
    }

    @ModelAttribute
    void count(@Nullable Principal who, Model model) {
        if (who instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Actor customer
                && !customer.isStaff()) {
            model.addAttribute("unreadMessages", new LazyContextVariable<Integer>() {
                @Override
                protected Integer loadValue() {
                    return messages.unread(customer);
                }
            });
        }
    }
}
