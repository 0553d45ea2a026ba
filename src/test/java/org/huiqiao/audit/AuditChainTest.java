package org.huiqiao.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.huiqiao.JdbcSlice;
import org.huiqiao.audit.AuditCheck.Break;
import org.huiqiao.audit.AuditCheck.Fault;
import org.huiqiao.audit.AuditCheck.Finding;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whoever owns the database changes the chain in every way there is; each change is found and its place named. */
@JdbcSlice
@Import(AppendOnly.class)
@TestPropertySource(properties = "huiqiao.test.as-owner=true")
class AuditChainTest {

    private static final int ENTRIES = 40;

    record LimitChanged(String applicationId, Money limit, String reason, Actor actor) {}

    record CodeSent(String phone, String code) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private Mac mac;
    private Anchors anchors;
    private AuditTrail trail;
    private Sealer sealer;
    private AuditCheck check;

    @BeforeEach
    void chain() {
        AuditSettings settings = new AuditSettings("key of this test", folder.resolve("anchors"), Duration.ofHours(1));
        mac = new Mac(settings);
        anchors = new Anchors(jdbc, mac, clock, settings);
        trail = new AuditTrail(jdbc, new AuditText(mac), mac, clock);
        sealer = new Sealer(jdbc, mac, clock);
        check = new AuditCheck(
                jdbc, mac, anchors, new Checkpoints(jdbc, mac), Clock.offset(clock, Duration.ofMinutes(5)));
        for (int i = 0; i < ENTRIES; i++) {
            happened(new LimitChanged("LA" + i, Money.wan(i + 1), "理由 " + i, Actor.SYSTEM));
        }
        sealer.seal();
        anchors.anchor();
    }

    @Test
    void anUntouchedChainIsWhole() {
        happened(new LimitChanged("LA99", Money.wan(1), "后来", Actor.SYSTEM));
        assertThat(sealer.seal()).isOne();
        Finding found = check.check();
        assertThat(found).isEqualTo(new Finding(ENTRIES + 1, 1, 0, null));
        assertThat(AuditCommand.said(found)).isEqualTo("41 audit entries in the chain, 1 anchors: whole");
    }

    @Test
    void whatMayBeAboutAPersonIsKeptAsADigestOnly() {
        happened(new CodeSent("13800000101", "482913"));
        List<String> details =
                jdbc.sql("select details from audit_entry").query(String.class).list();
        assertThat(String.join(" ", details))
                .contains("\"limit\":\"10000.00\"", "\"applicationId\":\"LA0\"")
                .doesNotContain("理由", "13800000101", "482913");
    }

    /** A hundred ways to tamper, drawn anew for each number and always the same. */
    @ParameterizedTest
    @MethodSource("numbers")
    void everyTamperingIsFound(int number) {
        Random random = new Random(number);
        long place = 1 + random.nextInt(ENTRIES);
        long id = jdbc.sql("select entry_id from audit_seal where seq = ?")
                .param(place)
                .query(Long.class)
                .single();
        unlocked(() -> tamper(number % 10, place, id));
        Break found = check.check().firstBreak();
        assertThat(found).isNotNull();
        assertThat(AuditCommand.said(check.check())).contains("broken at link");
    }

    @Test
    void aLookFromThePageGoesOnWhereTheLastOneEnded() {
        assertThat(check.goOn()).isEqualTo(new Finding(ENTRIES, 1, 0, null));
        happened(new LimitChanged("LA99", Money.wan(1), "后来", Actor.SYSTEM));
        sealer.seal();
        assertThat(check.goOn()).isEqualTo(new Finding(ENTRIES + 1, 1, ENTRIES, null));

        long last = jdbc.sql("select max(entry_id) from audit_seal")
                .query(Long.class)
                .single();
        happened(new LimitChanged("LA100", Money.wan(1), "再后来", Actor.SYSTEM));
        sealer.seal();
        unlocked(() -> run("update audit_entry set actor = 'rm.li' where id = ?", last + 1));
        assertThat(check.goOn().firstBreak()).isEqualTo(new Break(ENTRIES + 2, last + 1, Fault.ENTRY_CHANGED));
    }

    @Test
    void aChainCutOffBeforeTheCheckpointIsFoundByTheLookToo() {
        check.goOn();
        unlocked(() -> run("delete from audit_seal where seq >= ?", ENTRIES - 3));
        assertThat(requireNonNull(check.goOn().firstBreak()).fault()).isEqualTo(Fault.END_CUT_OFF);
    }

    /** Nobody without the key can say that more was found whole than was. */
    @Test
    void aForgedCheckpointCountsForNothing() {
        jdbc.sql("update audit_checkpoint set seq = ?, entry_id = 40, hash = 'a', mac = 'b'")
                .param(ENTRIES)
                .update();
        assertThat(check.goOn()).isEqualTo(new Finding(ENTRIES, 1, 0, null));
    }

    private void tamper(int way, long place, long id) {
        switch (way) {
            case 0 -> run("update audit_entry set details = '{}' where id = ?", id);
            case 1 -> run("update audit_entry set actor = 'rm.li' where id = ?", id);
            case 2 -> run("update audit_entry set happened_at = happened_at - interval '1' hour where id = ?", id);
            case 3 -> run("delete from audit_entry where id = ?", id);
            case 4 -> {
                run("delete from audit_seal where seq = ?", place);
                run("delete from audit_entry where id = ?", id);
            }
            case 5 -> run("delete from audit_seal where seq >= ?", place);
            case 6 -> {
                run("update audit_seal set entry_id = -1 where seq = ?", place);
                run("update audit_seal set entry_id = ? where seq = ?", id, place % ENTRIES + 1);
                run("update audit_seal set entry_id = ? where seq = ?", other(place), place);
            }
            case 7 -> run("""
                    insert into audit_entry (happened_at, actor, action, application_id, details, mac)
                    select happened_at, actor, action, 'LA777', details, mac from audit_entry where id = ?""", id);
            case 8 -> {
                run("delete from audit_seal where seq > 0 and 0 < ?", place);
                run("delete from audit_entry where id > 0 and 0 < ?", place);
                run("update audit_head set seq = 0, entry_id = 0, hash = '' where 0 < ?", place);
            }
            default -> run("update audit_seal set hash = ? where seq = ?", mac.of("forged"), place);
        }
    }

    private long other(long place) {
        return jdbc.sql("select min(id) from audit_entry where id not in (select entry_id from audit_seal)")
                .query(Long.class)
                .optional()
                .orElse(place);
    }

    @Test
    void anEntryThatNobodyOfOursWroteIsNoEntryEvenIfItIsLinked() {
        unlocked(() -> run("""
                insert into audit_entry (happened_at, actor, action, application_id, details, mac)
                select happened_at, 'l1.zheng', action, application_id, details, mac from audit_entry where id = ?""", id(1)));
        sealer.seal();
        Break found = check.check().firstBreak();
        assertThat(found).isNotNull();
        assertThat(found.fault()).isEqualTo(Fault.ENTRY_CHANGED);
        assertThat(found.seq()).isEqualTo(ENTRIES + 1);
    }

    @Test
    void anAnchorThatWasChangedIsNamed() throws Exception {
        Files.writeString(folder.resolve("anchors"), "40 00 2026-03-16T02:00:00Z 00\n");
        assertThat(check.check().firstBreak()).isEqualTo(new Break(0, 0, Fault.ANCHOR_CHANGED));
    }

    @Test
    void postgresItselfRefusesToChangeOrEmptyTheChain() {
        if (isPostgres()) {
            assertThatThrownBy(() -> run("update audit_entry set details = '{}' where id = ?", id(1)))
                    .hasStackTraceContaining("audit is append-only");
        }
    }

    static Stream<Integer> numbers() {
        return Stream.iterate(0, number -> number + 1).limit(100);
    }

    private long id(long seq) {
        return jdbc.sql("select entry_id from audit_seal where seq = ?")
                .param(seq)
                .query(Long.class)
                .single();
    }

    private void happened(Record event) {
        trail.on(new PayloadApplicationEvent<>(this, event));
    }

    private void run(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }

    /** As the owner can. */
    private void unlocked(Runnable work) {
        triggers("disable");
        work.run();
        triggers("enable");
    }

    private void triggers(String what) {
        if (isPostgres()) {
            jdbc.sql("alter table audit_entry " + what + " trigger all").update();
            jdbc.sql("alter table audit_seal " + what + " trigger all").update();
        }
    }

    private static boolean isPostgres() {
        return "postgres".equals(System.getProperty("huiqiao.test.db"));
    }
}
