package org.huiqiao.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiqiao.inbox.TrailEntry;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.inbox.TrailSource;
import org.huiqiao.users.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the customer was told, on the page and by SMS, for the staff's timeline of the case. */
@Component
class MessageTrail implements TrailSource {

    private final CustomerMessages messages;
    private final MessageSource texts;

    MessageTrail(CustomerMessages messages, MessageSource texts) {
        this.messages = messages;
        this.texts = texts;
    }

    @Override
    public List<TrailEntry> of(String applicationId, Actor reader) {
        List<TrailEntry> entries = new ArrayList<>();
        for (CustomerMessage message : messages.ofCase(applicationId)) {
            if (message.code().equals("COMMENT")) {
                continue; // told by the comment itself
            }
            String detail = Objects.requireNonNullElse(message.detail(), "");
            String words = text("portal.message." + message.code(), detail);
            entries.add(TrailEntry.of(
                    TrailKind.MESSAGE, message.toldAt(), Actor.SYSTEM.id(), text("portal.trail.told"), words, null));
            Instant read = message.readAt();
            if (read != null) {
                entries.add(TrailEntry.of(TrailKind.MESSAGE, read, "", text("portal.trail.read"), words, "good"));
            }
        }
        return entries;
    }

    private String text(String key, Object... args) {
        return texts.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
