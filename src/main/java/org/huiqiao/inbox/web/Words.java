package org.huiqiao.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.application.Origin;
import org.huiqiao.application.OriginTag;
import org.huiqiao.common.Refused;
import org.huiqiao.disbursement.Condition;
import org.huiqiao.engine.TaskField;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Texts in the reader's language. In Chinese a model speaks for itself, so that what an analyst renames is renamed;
 * in English the steps and fields that we ship have a translation.
 */
@Component
class Words {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final MessageSource messages;
    private final Users users;
    private final Catalogue catalogue;
    private final Clock clock;

    Words(MessageSource messages, Users users, Catalogue catalogue, Clock clock) {
        this.messages = messages;
        this.users = users;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String textOr(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, locale());
        return found == null ? otherwise : found;
    }

    /** The conditions of an approval have no name but what the approver wrote. */
    String condition(Condition condition) {
        String note = condition.note();
        return textOr("inbox.condition." + condition.code(), note == null ? condition.code() : note);
    }

    String refusal(Refused refused) {
        return messages.getMessage(refused.messageKey(), refused.args(), locale());
    }

    /** The tag by which a customer came says more than that he used a phone. */
    String channel(Origin origin) {
        if (origin.tagKind() == null) {
            return textOr("inbox.channel." + origin.channel(), origin.channel());
        }
        String kind = text("inbox.tag.kind." + origin.tagKind());
        return origin.place() == null ? kind : kind + " · " + origin.place();
    }

    /** The link or picture in full: what it is of, where, and whose. */
    String origin(OriginTag tag) {
        return Stream.of(
                        text("inbox.tag.kind." + tag.kind()),
                        tag.place(),
                        tag.rmId() == null ? branch(tag.branch()) : person(tag.rmId()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    String step(InboxItem item) {
        return step(item.taskKey(), item.name());
    }

    String step(String key, String nameInModel) {
        return chinese() ? nameInModel : textOr("inbox.step." + key, nameInModel);
    }

    String label(TaskField field) {
        return chinese() ? field.label() : textOr("inbox.field." + field.id(), field.label());
    }

    String choice(String field, Map.Entry<String, String> choice) {
        return chinese()
                ? choice.getValue()
                : textOr("inbox.choice." + field + "." + choice.getKey(), choice.getValue());
    }

    /** Of what the bank names in both languages itself. */
    String either(String chinese, String english) {
        return chinese() ? chinese : english;
    }

    List<Option> products() {
        return catalogue.all().stream()
                .map(product -> Option.of(product.code(), product.name(locale())))
                .toList();
    }

    String product(@Nullable String code) {
        return code == null ? "" : catalogue.product(code).name(locale());
    }

    /** A colleague by name; customers and the machine by what they are. */
    String person(@Nullable String id) {
        if (id == null) {
            return "";
        }
        if (id.equals(Actor.SYSTEM.id())) {
            return text("inbox.person.system");
        }
        return users.staff(id).map(Actor::name).orElseGet(() -> text("inbox.person.customer"));
    }

    /** The same where the names were read together before. */
    String person(String id, Map<String, String> names) {
        return id.equals(Actor.SYSTEM.id())
                ? text("inbox.person.system")
                : names.getOrDefault(id, text("inbox.person.customer"));
    }

    /** Names by code; one statement for all that are on offer, one each for what is no longer. */
    Map<String, String> productNames(Collection<@Nullable String> codes) {
        Map<String, String> names = new HashMap<>();
        catalogue.all().forEach(product -> names.put(product.code(), product.name(locale())));
        codes.stream().filter(Objects::nonNull).forEach(code -> names.computeIfAbsent(code, this::product));
        return names;
    }

    String branch(@Nullable String id) {
        return users.branches().stream()
                .filter(branch -> branch.id().equals(id))
                .map(branch -> chinese() ? branch.name() : branch.nameEn())
                .findFirst()
                .orElse(id == null ? "" : id);
    }

    String post(@Nullable String group) {
        return group == null
                ? ""
                : textOr("users.role." + group.toUpperCase(Locale.ROOT).replace('-', '_'), group);
    }

    OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    String shortTime(@Nullable Instant instant) {
        return instant == null ? "" : SHORT.format(time(instant));
    }

    private static boolean chinese() {
        return !"en".equals(locale().getLanguage());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
