package org.huiqiao.portal.web;

import java.util.Objects;
import org.huiqiao.application.OriginTag;
import org.huiqiao.application.OriginTags;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Branch;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a customer by whose link he came, so that he knows it is the bank's. */
@Component
class OriginWords {

    private final OriginTags tags;
    private final Users users;
    private final Texts texts;

    OriginWords(OriginTags tags, Users users, Texts texts) {
        this.tags = tags;
        this.users = users;
        this.texts = texts;
    }

    @Nullable
    String words(@Nullable String code) {
        return tags.open(code).map(this::words).orElse(null);
    }

    private String words(OriginTag tag) {
        String branch = users.branches().stream()
                .filter(one -> one.id().equals(tag.branch()))
                .map(this::name)
                .findFirst()
                .orElse(tag.branch());
        String manager = tag.rmId() == null
                ? ""
                : users.staff(tag.rmId()).map(Actor::name).orElse("");
        return manager.isEmpty()
                ? texts.of("portal.origin." + (tag.place() == null ? "branch" : "place"), branch, place(tag))
                : texts.of(
                        "portal.origin." + (tag.place() == null ? "manager" : "place.manager"),
                        branch,
                        place(tag),
                        manager);
    }

    private static String place(OriginTag tag) {
        return Objects.requireNonNullElse(tag.place(), "");
    }

    private String name(Branch branch) {
        return texts.locale().getLanguage().equals("en") ? branch.nameEn() : branch.name();
    }
}
