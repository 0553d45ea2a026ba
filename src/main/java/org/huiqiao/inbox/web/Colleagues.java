package org.huiqiao.inbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.stereotype.Component;

/** Whom one may name: everybody of the own office, or of the own posts where one has no office. */
@Component
class Colleagues {

    private final Users users;
    private final Delegations delegations;
    private final Words words;

    Colleagues(Users users, Delegations delegations, Words words) {
        this.users = users;
        this.delegations = delegations;
        this.words = words;
    }

    List<Option> of(Actor actor) {
        return near(actor)
                .sorted(Comparator.comparing(Actor::id))
                .map(one -> Option.of(one.id(), one.name() + " " + one.id()))
                .toList();
    }

    /** Those and whoever may be given one of the reader's posts, with the posts by which one chooses. */
    List<Option> standingIn(Actor actor) {
        return Stream.concat(
                        near(actor),
                        actor.roles().stream()
                                .filter(Delegations.POSTS::contains)
                                .flatMap(post -> delegations.receivers(post, actor).stream()))
                .filter(one -> actor.has(Role.TEAM_LEAD) || !one.id().equals(actor.id()))
                .distinct()
                .sorted(Comparator.comparing(Actor::id))
                .map(one -> Option.of(one.id(), one.name() + " " + one.id() + " · " + posts(one)))
                .toList();
    }

    private Stream<Actor> near(Actor actor) {
        String branch = actor.branch();
        return branch != null
                ? users.ofBranch(branch).stream()
                : actor.roles().stream()
                        .flatMap(post -> users.withRole(post, null).stream())
                        .distinct();
    }

    private String posts(Actor actor) {
        return actor.roles().stream()
                .sorted()
                .map(post -> words.text("users.role." + post))
                .collect(Collectors.joining(" / "));
    }
}
