package org.huiqiao.users;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bank's people and offices. */
@Component
@Transactional(readOnly = true)
public class Users {

    private static final String POSTS = """
            select s.id, s.name, s.branch_id, r.role_name from staff s join staff_role r on r.staff_id = s.id
            where s.active = true and %s order by s.id""";

    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Someone who works here now; a person who left is not found. */
    public Optional<Actor> staff(String id) {
        return people("s.id = ?", id).stream().findFirst();
    }

    public List<Actor> withRole(Role role, @Nullable String branch) {
        return people("s.id in (select staff_id from staff_role where role_name = ?)", role.name()).stream()
                .filter(actor -> branch == null || branch.equals(actor.branch()))
                .toList();
    }

    /** Everybody who works in this office now. */
    public List<Actor> ofBranch(String branch) {
        return people("s.branch_id = ?", branch);
    }

    /** Names by id, of leavers too; in one statement. */
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from staff where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }

    public List<Branch> branches() {
        return jdbc.sql("select id, name, name_en from branch order by id")
                .query(Branch.class)
                .list();
    }

    /** The office with the longest region prefix that fits (330106 before 3301). */
    public Optional<Branch> branchServing(String region) {
        return jdbc.sql("""
                        select b.id, b.name, b.name_en from branch b join branch_region r on r.branch_id = b.id
                        where ? like concat(r.region, '%') order by length(r.region) desc
                        fetch first 1 rows only""").param(region).query(Branch.class).optional();
    }

    /** Also where another office has the longer prefix. */
    public boolean serves(String branch, String region) {
        return jdbc.sql("select count(*) from branch_region where branch_id = ? and ? like concat(region, '%')")
                        .params(branch, region)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<Actor> people(String condition, String param) {
        Map<String, Post> first = new LinkedHashMap<>();
        Map<String, EnumSet<Role>> roles = new LinkedHashMap<>();
        for (Post post : jdbc.sql(POSTS.formatted(condition))
                .param(param)
                .query(Post.class)
                .list()) {
            first.putIfAbsent(post.id(), post);
            roles.computeIfAbsent(post.id(), id -> EnumSet.noneOf(Role.class)).add(post.roleName());
        }
        return first.values().stream()
                .map(post -> new Actor(
                        post.id(),
                        post.name(),
                        roles.getOrDefault(post.id(), EnumSet.noneOf(Role.class)),
                        post.branchId()))
                .toList();
    }

    record Post(String id, String name, @Nullable String branchId, Role roleName) {}
}
