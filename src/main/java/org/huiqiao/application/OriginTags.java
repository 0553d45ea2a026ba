package org.huiqiao.application;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqiao.customers.Referral;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links and pictures by which customers come, and who came by which (domain 1.13, 渠道 and 网格). */
@Component
public class OriginTags {

    /** Without what is mistaken for something else when it is read aloud or typed from a poster. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{12}");
    private static final int LONGEST_PLACE = 40;

    private final JdbcClient jdbc;
    private final Users users;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OriginTags(JdbcClient jdbc, Users users, Catalogue catalogue, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** The same again is the one there is. */
    @Transactional
    public OriginTag make(OriginTagOrder order, Actor maker) {
        OriginTag wanted = wanted(order, maker);
        Optional<OriginTag> same = of(maker).stream()
                .filter(OriginTag::isOpen)
                .filter(tag -> tag.kind() == wanted.kind()
                        && Objects.equals(tag.rmId(), wanted.rmId())
                        && Objects.equals(tag.place(), wanted.place())
                        && Objects.equals(tag.productCode(), wanted.productCode()))
                .findFirst();
        return same.orElseGet(() -> add(wanted));
    }

    /** Whoever comes by it from now on comes without it. */
    @Transactional
    public boolean end(String code, Actor maker) {
        boolean own = of(maker).stream().anyMatch(tag -> tag.code().equals(code) && tag.isOpen());
        if (own) {
            jdbc.sql("update origin_tag set ended_at = ? where code = ?")
                    .params(Timestamp.from(clock.instant()), code)
                    .update();
            events.publishEvent(new OriginTagEnded(code, maker.id()));
        }
        return own;
    }

    /** A manager's own; a team lead's are all of the branch. Those in use first, the newest first. */
    @Transactional(readOnly = true)
    public List<OriginTag> of(Actor maker) {
        if (maker.branch() == null) {
            return List.of();
        }
        boolean lead = maker.has(Role.TEAM_LEAD);
        return jdbc.sql("select * from origin_tag where branch = ? and (rm_id = ? or ? = true) "
                        + "order by case when ended_at is null then 0 else 1 end, made_at desc, code")
                .params(maker.branch(), maker.id(), lead)
                .query(OriginTags::tag)
                .list();
    }

    /**
     * The grids (网格) of the reader's branch; one whose code has ended still has its customers. Whoever has no branch has
     * none to choose from: those of a whole bank would be thousands.
     */
    @Transactional(readOnly = true)
    public List<String> places(Actor reader) {
        if (reader.branch() == null) {
            return List.of();
        }
        return jdbc.sql("select distinct place from origin_tag where branch = ? and kind = 'GRID' order by place")
                .param(reader.branch())
                .query(String.class)
                .list();
    }

    /** Nothing of a code that never was or is no longer. */
    @Transactional(readOnly = true)
    public Optional<OriginTag> open(@Nullable String code) {
        return code == null || !CODE.matcher(code).matches()
                ? Optional.empty()
                : jdbc.sql("select * from origin_tag where code = ? and ended_at is null")
                        .param(code)
                        .query(OriginTags::tag)
                        .optional();
    }

    @Transactional(readOnly = true)
    public Optional<OriginTag> ofApplication(String applicationId) {
        return jdbc.sql("select t.* from origin_tag t join application_origin o on o.tag_code = t.code "
                        + "where o.application_id = ?")
                .param(applicationId)
                .query(OriginTags::tag)
                .optional();
    }

    /** To whom the application's tag leads. */
    @Transactional(readOnly = true)
    public Optional<Referral> referral(String applicationId) {
        return ofApplication(applicationId).map(tag -> new Referral(tag.branch(), tag.rmId()));
    }

    /** The last tag by which a customer came counts, as long as the application has no borrower. */
    @Transactional
    public void attach(LoanApplication application, OriginTag tag) {
        if (application.status() == ApplicationStatus.DRAFT && application.creditCode() == null) {
            jdbc.sql("delete from application_origin where application_id = ?")
                    .param(application.id())
                    .update();
            jdbc.sql("insert into application_origin (application_id, tag_code) values (?, ?)")
                    .params(application.id(), tag.code())
                    .update();
        }
    }

    /** By code, as far as the reader reaches the cases. */
    @Transactional(readOnly = true)
    public Map<String, TagArrivals> arrivals(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select o.tag_code as code, count(*) as begun, count(a.submitted_at) as submitted,
                          sum(case when a.status in ('IN_FORCE', 'SETTLED') then 1 else 0 end) as in_force
                        from application_origin o join loan_application a on a.id = o.application_id
                        where o.tag_code in (:codes) group by o.tag_code""").param("codes", codes).query(TagArrivals.class).list().stream()
                .collect(Collectors.toMap(TagArrivals::code, Function.identity()));
    }

    private OriginTag wanted(OriginTagOrder order, Actor maker) {
        boolean lead = maker.has(Role.TEAM_LEAD);
        if (maker.branch() == null || !(lead || maker.has(Role.RM))) {
            throw new TagNeedsManager();
        }
        String place = blankToNull(order.place());
        String product = blankToNull(order.productCode());
        if (place != null && place.length() > LONGEST_PLACE) {
            throw new TagPlaceTooLong();
        }
        if (product != null) {
            catalogue.product(product);
        }
        String manager = lead ? blankToNull(order.rmId()) : maker.id();
        if (manager != null
                && users.withRole(Role.RM, maker.branch()).stream()
                        .noneMatch(rm -> rm.id().equals(manager))) {
            throw new TagNeedsManager();
        }
        OriginTag.Kind kind =
                place != null ? OriginTag.Kind.GRID : manager != null ? OriginTag.Kind.RM : OriginTag.Kind.BRANCH;
        return new OriginTag(code(), kind, maker.branch(), manager, place, product, maker.id(), clock.instant(), null);
    }

    private OriginTag add(OriginTag tag) {
        jdbc.sql("""
                        insert into origin_tag (code, kind, branch, rm_id, place, product_code, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tag.code(),
                        tag.kind().name(),
                        tag.branch(),
                        tag.rmId(),
                        tag.place(),
                        tag.productCode(),
                        tag.madeBy(),
                        Timestamp.from(tag.madeAt()))
                .update();
        events.publishEvent(new OriginTagMade(tag.code(), tag.kind(), tag.rmId(), tag.madeBy()));
        return tag;
    }

    private String code() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static OriginTag tag(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new OriginTag(
                row.getString("code"),
                OriginTag.Kind.valueOf(row.getString("kind")),
                row.getString("branch"),
                row.getString("rm_id"),
                row.getString("place"),
                row.getString("product_code"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                endedAt);
    }
}
