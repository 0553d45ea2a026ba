package org.huiqiao.inbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.springframework.stereotype.Component;

/** Whom one may name: everybody of the own office, or of the own posts where one has no office. */
@Component
class Colleagues {

    private final Users users;

    Colleagues(Users users) {
        this.users = users;
    }

    List<Option> of(Actor actor) {
        String branch = actor.branch();
        Stream<Actor> people = branch != null
                ? users.ofBranch(branch).stream()
                : actor.roles().stream()
                        .flatMap(post -> users.withRole(post, null).stream())
                        .distinct();
        return people.sorted(Comparator.comparing(Actor::id))
                .map(one -> Option.of(one.id(), one.name() + " " + one.id()))
                .toList();
    }
}
