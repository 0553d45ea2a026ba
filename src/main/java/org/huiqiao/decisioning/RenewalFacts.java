package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a renewal keeps of the loan that it pays off (D18 0b, D29). */
class RenewalFacts implements Derivation {

    private static final List<String> GRADES = List.of("AAA", "AA", "A", "BBB", "BB", "B", "C");

    @Override
    public void derive(Known facts, LocalDate today) {
        facts.put("principalReduction", reduction(facts));
        facts.put("ltvAbovePolicy", aboveLoanToValue(facts));
        facts.put("sameTermsLevel", sameTerms(facts) ? facts.text("renewedLevel") : null);
    }

    /** By which share less is asked for than is owed. */
    private static @Nullable BigDecimal reduction(Known facts) {
        BigDecimal owed = facts.number("renewedAmount");
        BigDecimal asked = facts.number("requestedAmount");
        return owed == null || asked == null || owed.signum() == 0
                ? null
                : owed.subtract(asked).divide(owed, 4, RoundingMode.HALF_UP);
    }

    /** By how much the loan asked for and what ranks before it exceed the loan to value of D14, as a share of the property's worth. */
    private static @Nullable BigDecimal aboveLoanToValue(Known facts) {
        BigDecimal asked = facts.number("requestedAmount");
        BigDecimal prior = facts.number("priorClaim");
        BigDecimal worth = facts.number("confirmedValue");
        BigDecimal ltv = Known.sum(facts.number("ltvBase"), facts.number("ltvAdjustment"));
        return asked == null || prior == null || worth == null || worth.signum() == 0 || ltv == null
                ? null
                : asked.add(prior).divide(worth, 4, RoundingMode.HALF_UP).subtract(ltv);
    }

    /** Not more than is owed, not for longer, and the grade has not gone down. */
    private static boolean sameTerms(Known facts) {
        return facts.isTrue("renewal")
                && noMore(facts.number("requestedAmount"), facts.number("renewedAmount"))
                && noMore(facts.number("termMonths"), facts.number("renewedTermMonths"))
                && gradeHeld(facts.text("grade"), facts.text("renewedGrade"));
    }

    private static boolean gradeHeld(@Nullable String now, @Nullable String before) {
        return now != null && before != null && GRADES.contains(now) && GRADES.indexOf(now) <= GRADES.indexOf(before);
    }

    private static boolean noMore(@Nullable BigDecimal asked, @Nullable BigDecimal before) {
        return asked != null && before != null && asked.compareTo(before) <= 0;
    }
}
