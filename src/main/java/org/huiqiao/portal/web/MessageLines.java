package org.huiqiao.portal.web;

import java.util.List;
import org.huiqiao.portal.CustomerMessage;
import org.huiqiao.portal.CustomerMessages;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer was told, in words. */
@Component
class MessageLines {

    private static final int SIZE = 20;
    private static final int SIZE_LARGE = 8;
    private static final int FEW = 3;

    private final CustomerMessages messages;
    private final Texts texts;

    MessageLines(CustomerMessages messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    record Line(String when, String text, String href, boolean unread) {}

    /** @param next where the next page begins; null on the last one */
    record Page(List<Line> lines, @Nullable Long next, boolean later, int unread) {}

    List<Line> newest(Actor customer) {
        return messages.page(customer, 0, FEW).stream()
                .limit(FEW)
                .map(this::line)
                .toList();
    }

    Page page(Actor customer, long after, boolean large) {
        int size = large ? SIZE_LARGE : SIZE;
        List<CustomerMessage> told = messages.page(customer, after, size);
        return new Page(
                told.stream().limit(size).map(this::line).toList(),
                told.size() > size ? told.get(size - 1).id() : null,
                after > 0,
                messages.unread(customer));
    }

    private Line line(CustomerMessage message) {
        Object detail = message.detail() == null ? "" : message.detail();
        return new Line(
                texts.when(message.toldAt()),
                texts.of("portal.message." + message.code(), detail),
                "/my/messages/" + message.id(),
                message.isUnread());
    }
}
