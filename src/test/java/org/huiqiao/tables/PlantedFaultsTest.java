package org.huiqiao.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** One table for each kind of fault; what is shown as an example is one for the engine too. */
class PlantedFaultsTest {

    private static final BigDecimal FIVE = new BigDecimal("5");

    @Test
    void twoRulesShareABorder() {
        Finding overlap = only(Kind.OVERLAP, """
                UNIQUE
                amount:double | grade:string -> o:string
                <= 5 | "A" -> "low"
                < 5 | not("A") -> "low"
                >= 5 | - -> "high"
                null | - -> "none"
                """);
        assertThat(overlap.rules()).containsExactly("r1", "r3");
        assertThat(overlap.witness()).containsOnly(entry("facts.amount", FIVE), entry("facts.grade", "A"));
    }

    /** Under ANY two may speak if they say the same. */
    @Test
    void twoRulesDisagree() {
        Finding overlap = only(Kind.OVERLAP, """
                ANY
                flag:boolean | n:double -> o:string
                true | - -> "a"
                - | > 5 -> "a"
                true | < 5 -> "b"
                false,null | <= 5 -> "c"
                false,null | null -> "c"
                """);
        assertThat(overlap.rules()).containsExactly("r1", "r3");
    }

    @Test
    void aBorderBelongsToNobody() {
        Finding gap = only(Kind.GAP, """
                UNIQUE
                amount:double -> o:string
                < 5 -> "low"
                > 5 -> "high"
                null -> "none"
                """);
        assertThat(gap.witness()).containsOnly(entry("facts.amount", FIVE));
        assertThat(gap.args()).contains("facts.amount = 5");
    }

    @Test
    void nothingIsSaidAboutTheUnknown() {
        assertThat(only(Kind.GAP, "UNIQUE\nflag:boolean -> o:string\ntrue -> \"y\"\nfalse -> \"n\"")
                        .witness())
                .containsOnly(entry("facts.flag", null));
        assertThat(only(Kind.GAP, "UNIQUE\nflag:boolean -> o:string\ntrue -> \"y\"\nnull -> \"n\"")
                        .witness())
                .containsOnly(entry("facts.flag", false));
    }

    @Test
    void anyOtherWordIsMissing() {
        Finding gap = only(Kind.GAP, "FIRST\nword:string -> o:string\n\"甲\",\"乙\" -> \"y\"\nnull -> \"n\"");
        assertThat(gap.witness()).containsOnly(entry("facts.word", "未列出"));
    }

    /** A list of allowed values closes the world, but for the unknown. */
    @Test
    void enumerationsAreComplete() {
        assertThat(check("""
                UNIQUE
                word:string{"甲","乙","丙"} -> o:string
                "甲","乙" -> "y"
                "丙",null -> "n"
                """)).isEmpty();
        assertThat(only(Kind.GAP, """
                UNIQUE
                word:string{"甲","乙","丙"} -> o:string
                "甲","乙" -> "y"
                null -> "n"
                """).witness()).containsOnly(entry("facts.word", "丙"));
    }

    @Test
    void daysHaveGapsAndOverlaps() {
        Map<Kind, Finding> found = byKind("""
                UNIQUE
                day: -> o:string
                < date("2026-01-01") -> "old"
                [date("2026-01-01")..date("2026-03-31")] -> "spring"
                [date("2026-03-31")..date("2026-06-30")) -> "summer"
                > date("2026-06-30") -> "late"
                null -> "none"
                """);
        assertThat(found.get(Kind.OVERLAP).witness()).containsValue(LocalDate.of(2026, 3, 31));
        assertThat(found.get(Kind.GAP).witness()).containsValue(LocalDate.of(2026, 6, 30));
        assertThat(only(Kind.GAP, """
                UNIQUE
                time:date -> o:string
                < date and time("2026-01-01T00:00:00") -> "old"
                > date and time("2026-01-01T00:00:00") -> "new"
                null -> "none"
                """).witness()).containsValue(LocalDateTime.of(2026, 1, 1, 0, 0));
    }

    /** Between two days there is none, between two whole numbers neither. */
    @Test
    void nothingLiesBetweenNeighbours() {
        assertThat(check("""
                UNIQUE
                day: | n:long -> o:string
                <= date("2026-01-01") | - -> "old"
                >= date("2026-01-02") | <= 2 -> "new"
                >= date("2026-01-02") | >= 3 -> "new too"
                >= date("2026-01-02") | null -> "new too "
                null | - -> "none"
                """)).isEmpty();
    }

    /** Two columns about one input are one input. */
    @Test
    void aWitnessIsOneCase() {
        assertThat(check("""
                UNIQUE
                n:double | n:double -> o:string
                >= 1 | <= 5 -> "in"
                < 1 | - -> "below"
                - | > 5 -> "above"
                null | - -> "none"
                """)).isEmpty();
        assertThat(only(Kind.NEVER_TRUE, "COLLECT\nn:double | n:double -> o:string\n> 5 | < 1 -> \"never\"")
                        .rules())
                .containsExactly("r1");
    }

    @Test
    void theFirstRuleLeavesNothing() {
        Finding shadowed = only(Kind.SHADOWED, """
                FIRST
                n:double | flag:boolean -> o:string
                < 5 | true -> "a"
                < 9 | false,null -> "b"
                [1..3] | - -> "never"
                - | - -> "rest"
                """);
        assertThat(shadowed.rules()).containsExactly("r3");
        assertThat(shadowed.args()).contains("r1, r2");
    }

    @Test
    void whatRanksHigherLeavesNothing() {
        assertThat(check("""
                PRIORITY
                n:double -> o:string{"DECLINE","REFER","APPROVE"}
                > 5 -> "APPROVE"
                >= 5 -> "DECLINE"
                - -> "REFER"
                """)).extracting(Finding::kind, Finding::rules).contains(tuple(Kind.SHADOWED, List.of("r1")));
    }

    @Test
    void aRuleIsWrittenTwice() {
        assertThat(only(Kind.DUPLICATE, """
                COLLECT
                n:double -> o:string
                [1..2] -> "a"
                >= 3 -> "b"
                [1..2] -> "a"
                """).rules()).containsExactly("r1", "r3");
    }

    @Test
    void aValueCountsTwice() {
        Finding twice = only(Kind.COUNTED_TWICE, """
                COLLECT SUM
                age:double | grade:string -> o:double
                < 5 | - -> 10
                >= 5 | - -> 20
                [5..9] | - -> 30
                - | "A" -> 5
                - | - -> 1
                """);
        assertThat(twice.rules()).containsExactly("r2", "r3");
        assertThat(twice.witness()).containsOnly(entry("facts.age", FIVE));
    }

    @Test
    void anIntervalIsEmpty() {
        Finding never = only(Kind.NEVER_TRUE, "COLLECT\nn:double -> o:string\n[5..1] -> \"a\"");
        assertThat(never.rules()).containsExactly("r1");
        assertThat(never.args()).contains("[5..1]");
        assertThat(only(Kind.NEVER_TRUE, "COLLECT\nflag:boolean -> o:string\nnot(true) -> \"a\"")
                        .rules())
                .containsExactly("r1");
        assertThat(only(Kind.NEVER_TRUE, "COLLECT\nn:long -> o:string\n(2..3) -> \"a\"")
                        .rules())
                .containsExactly("r1");
    }

    @Test
    void aValueIsOfAnotherType() {
        assertThat(kinds("COLLECT\nn:double -> o:string\n\"5\" -> \"a\"")).containsExactly(Kind.TYPE);
        assertThat(kinds("COLLECT\nn:string -> o:string\n5 -> \"a\"")).containsExactly(Kind.TYPE);
        assertThat(kinds("COLLECT\nn:boolean -> o:string\n\"true\" -> \"a\"")).containsExactly(Kind.TYPE);
        assertThat(kinds("COLLECT\nn:double -> o:long\n5 -> 2.5")).containsExactly(Kind.TYPE);
        assertThat(kinds("COLLECT\nn:double -> o:double\n5 -> \"2\"")).containsExactly(Kind.TYPE);
        assertThat(kinds("COLLECT\nn:double -> o:boolean\n5 -> null")).isEmpty();
        assertThat(kinds("COLLECT\nn:date -> o:string\n>= date(\"2026-01-01\") -> \"a\""))
                .containsExactly(Kind.TYPE);
        assertThat(kinds("COLLECT\nn: -> o:string\n>= 3 -> \"a\"\ndate(\"2026-02-31\") -> \"b\""))
                .containsExactly(Kind.TYPE, Kind.NOT_ANALYSED);
    }

    @Test
    void aValueIsNotAllowed() {
        assertThat(kinds("COLLECT\nw:string{\"A\",\"B\"} -> o:string\n\"A\",\"D\" -> \"a\""))
                .containsExactly(Kind.NOT_ALLOWED);
        assertThat(kinds("COLLECT\nn:double -> o:string{\"a\",\"b\"}\n5 -> \"a\"\n6 -> \"c\"\n7 -> \"b\""))
                .containsExactly(Kind.NOT_ALLOWED);
        assertThat(kinds("COLLECT\nn:double{[0..100]} -> o:string\n> 100 -> \"a\""))
                .containsExactly(Kind.NEVER_TRUE);
    }

    @Test
    void anAnswerIsNeverGiven() {
        Finding unused = only(Kind.UNUSED_OUTPUT, """
                FIRST
                n:double -> o:string{"YES","NO","MAYBE"}
                > 5 -> "YES"
                - -> "NO"
                """);
        assertThat(unused.args()).contains("\"MAYBE\"");
        assertThat(kinds("""
                FIRST
                n:double -> o:string{"YES","NO"}
                - -> "NO"
                > 5 -> "YES"
                """)).containsExactly(Kind.SHADOWED, Kind.UNUSED_OUTPUT);
    }

    @Test
    void aRuleHasNoNameAndNoSentence() {
        String model = Sketch.of("COLLECT\nn:double -> o:string\n5 -> \"a\"\n6 -> \"b\"");
        assertThat(TableCheck.of(model.replace("id='r2'", "id='r1'")))
                .extracting(Finding::kind)
                .containsExactly(Kind.NO_ID);
        assertThat(TableCheck.of(model.replace("<rule id='r2'>", "<rule>")))
                .extracting(Finding::kind, Finding::rules)
                .containsExactly(tuple(Kind.NO_ID, List.of("#2")));
        assertThat(TableCheck.of(model.replace("<description>一句话</description>", "")))
                .extracting(Finding::kind)
                .containsExactly(Kind.NO_SENTENCE, Kind.NO_SENTENCE);
    }

    @Test
    void whatCannotBeToldIsCountedAndNothingIsClaimed() {
        List<Finding> found = check("""
                UNIQUE
                n:double | m:double -> o:string
                <= 5 | - -> "a"
                > 5 | - -> "b"
                - | ? > 3 -> "c"
                """);
        assertThat(found).extracting(Finding::kind).containsExactly(Kind.NOT_ANALYSED);
        assertThat(found.get(0).args()).contains("1");
        assertThat(found.get(0).rules()).containsExactly("r3");
    }

    @Test
    void oppositesAreTakenExactly() {
        assertThat(kinds("""
                FIRST
                n:double -> o:string
                <= facts.cap -> "a"
                > facts.cap -> "b"
                < facts.cap -> "never"
                - -> "c"
                """)).containsExactly(Kind.SHADOWED);
        assertThat(kinds("UNIQUE\nw:string -> o:string\ncontains(?,\"A\") -> \"a\"\nnot(contains(?,\"A\")) -> \"b\""))
                .containsExactly(Kind.NOT_ANALYSED);
    }

    @Test
    void peopleReadItInTheirLanguage() {
        Finding gap = only(Kind.GAP, "UNIQUE\nn:double -> o:string\n< 5 -> \"a\"\n>= 5 -> \"b\"");
        assertThat(text(gap, "messages/tables")).isEqualTo("没有规则适用的情形：facts.n = null。");
        assertThat(text(gap, "messages/tables_en")).isEqualTo("No rule is true for this case: facts.n = null.");
        assertThat(ResourceBundle.getBundle("messages/tables", Locale.ROOT).keySet())
                .containsAll(Arrays.stream(Kind.values()).map(Kind::messageKey).toList());
    }

    private static String text(Finding finding, String bundle) {
        return MessageFormat.format(
                ResourceBundle.getBundle(bundle, Locale.ROOT).getString(finding.messageKey()),
                finding.args().toArray());
    }

    /** A border that comes with the case is a border like any other. */
    @Test
    void aBorderMayComeWithTheCase() {
        Map<Kind, Finding> found = byKind("""
                UNIQUE
                n:double -> o:string
                <= facts.cap -> "a"
                >= facts.cap -> "b"
                null -> "c"
                """);
        assertThat(found).containsOnlyKeys(Kind.OVERLAP, Kind.GAP);
        assertThat(found.get(Kind.OVERLAP).rules()).containsExactly("r1", "r2");
        assertThat(found.get(Kind.OVERLAP).witness().get("facts.cap"))
                .isEqualTo(found.get(Kind.OVERLAP).witness().get("facts.n"));
        assertThat(found.get(Kind.GAP).witness()).containsEntry("facts.cap", null);
        assertThat(kinds("""
                FIRST
                n:double | cap:double -> o:string
                <= facts.cap | - -> "a"
                - | - -> "b"
                """)).containsExactly(Kind.NOT_ANALYSED);
    }

    /** It can own to what it does not know, never to values that it names itself. */
    @Test
    void aTableMayOwnToItsGaps() {
        Finding owned = only(Kind.GAP_OWNED, """
                UNIQUE 无规则：等级未知的不给额度
                grade:string | n:double -> o:string
                "A" | <= 5 -> "a"
                "A" | > 5 -> "b"
                """);
        assertThat(owned.witness()).containsOnly(entry("facts.grade", "未列出"));
        assertThat(owned.kind().isFault()).isFalse();
        assertThat(only(Kind.GAP, """
                UNIQUE 无规则：等级未知的不给额度
                grade:string | n:double -> o:string
                "A" | < 5 -> "a"
                "A" | > 5 -> "b"
                """).witness()).containsOnly(entry("facts.grade", "A"), entry("facts.n", FIVE));
    }

    @Test
    void aModelFetchesNothing() {
        String model = Sketch.of("COLLECT\nn:double -> o:string\n5 -> \"a\"");
        String hostile =
                model.replace("<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><definitions");
        assertThatThrownBy(() -> TableCheck.of(hostile)).isInstanceOf(NotATable.class);
        assertThatThrownBy(() -> TableCheck.of("not a model")).isInstanceOf(NotATable.class);
        assertThatThrownBy(() -> TableCheck.of("<definitions/>")).isInstanceOf(NotATable.class);
        assertThatThrownBy(() -> TableCheck.of("<decisionTable/>")).isInstanceOf(NotATable.class);
    }

    private static List<Finding> check(String sketch) {
        String model = Sketch.of(sketch);
        List<Finding> found = TableCheck.of(model);
        if (!sketch.startsWith("PRIORITY")) {
            Engine engine = new Engine(model);
            for (Finding finding : found) {
                switch (finding.kind()) {
                    case OVERLAP -> assertThat(engine.rules(finding.witness())).isEqualTo(Engine.VIOLATION);
                    case GAP -> assertThat(engine.rules(finding.witness())).isEmpty();
                    case COUNTED_TWICE ->
                        assertThat(engine.rules(finding.witness())).containsAll(finding.rules());
                    default -> {}
                }
            }
        }
        return found;
    }

    private static List<Kind> kinds(String sketch) {
        return check(sketch).stream().map(Finding::kind).toList();
    }

    private static Map<Kind, Finding> byKind(String sketch) {
        return check(sketch).stream().collect(java.util.stream.Collectors.toMap(Finding::kind, finding -> finding));
    }

    private static Finding only(Kind kind, String sketch) {
        List<Finding> found = check(sketch);
        assertThat(found).extracting(Finding::kind).containsExactly(kind);
        return found.get(0);
    }
}
