package org.huiqiao.sandbox.guarantor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqiao.sandbox.guarantor.GuaranteeCase.Letter;
import org.huiqiao.sandbox.guarantor.GuaranteeCase.State;
import org.huiqiao.sandbox.wire.Journal;
import org.huiqiao.sandbox.world.Figures;
import org.huiqiao.sandbox.world.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides as the company's figures want it: {@code guarantorDeclines} (how many cases), {@code guarantorMaterialRounds},
 * {@code wrongLetterOn} (AMOUNT, TERM, EXPIRY or LIABILITY of the first letter).
 */
@Component
class Underwriter {

    static final String KIND = "guarantee-case";

    /** 融资担保公司监督管理条例 15, 16: one client at most a tenth of the net assets. */
    private static final BigDecimal NET_ASSETS = BigDecimal.valueOf(100_000_000);

    private static final BigDecimal FEE_PERCENT = new BigDecimal("0.50");
    private static final int LETTER_DAYS = 60;

    private final Figures figures;
    private final Journal journal;
    private final Clock clock;

    Underwriter(Figures figures, Journal journal, Clock clock) {
        this.figures = figures;
        this.journal = journal;
        this.clock = clock;
    }

    boolean hasRoomFor(String creditCode, BigDecimal amount) {
        BigDecimal running = journal.all(KIND, GuaranteeCase.class).stream()
                .filter(other -> other.creditCode().equals(creditCode) && !other.isOver())
                .map(GuaranteeCase::amount)
                .reduce(number(company(creditCode).get("guarantorInForce")), BigDecimal::add);
        return running.add(amount).compareTo(NET_ASSETS.movePointLeft(1)) <= 0;
    }

    GuaranteeCase decide(GuaranteeCase pending) {
        if (pending.state() == State.PREMIUM_PAID) {
            return pending.issued(letter(pending));
        }
        Map<String, Object> company = company(pending.creditCode());
        int declines = number(company.get("guarantorDeclines")).intValue();
        if (declines > 0) {
            figures.change(Kind.COMPANY, pending.creditCode(), Map.of("guarantorDeclines", declines - 1));
            return pending.in(State.DECLINED, "企业对外担保过多，暂不承保", List.of());
        }
        if (pending.rounds() < number(company.get("guarantorMaterialRounds")).intValue()) {
            return pending.in(State.NEED_MORE_MATERIAL, "请补充材料", List.of("近三个月水电费单据", "前五大客户合同"));
        }
        boolean examined = pending.track().equals("TRADITIONAL") && !pending.confirmed();
        return examined ? pending.in(State.INTENT, null, List.of()) : pending.charged(fee(pending));
    }

    private static BigDecimal fee(GuaranteeCase of) {
        return of.amount()
                .multiply(FEE_PERCENT)
                .multiply(BigDecimal.valueOf(of.termMonths()))
                .divide(BigDecimal.valueOf(1200), 2, RoundingMode.HALF_UP);
    }

    private Letter letter(GuaranteeCase paid) {
        boolean first = paid.letter() == null;
        String wrong = first ? String.valueOf(company(paid.creditCode()).getOrDefault("wrongLetterOn", "")) : "";
        LocalDate today = LocalDate.now(clock);
        return new Letter(
                "FKTZ" + paid.caseNo().substring(2) + "-" + (first ? 1 : paid.rounds() + 1),
                wrong.equals("AMOUNT") ? paid.amount().movePointLeft(1) : paid.amount(),
                wrong.equals("TERM") ? 1 : paid.termMonths(),
                (wrong.equals("EXPIRY") ? today.minusDays(1) : today.plusDays(LETTER_DAYS)).toString(),
                !wrong.equals("LIABILITY"));
    }

    private Map<String, Object> company(String creditCode) {
        return figures.all(Kind.COMPANY, creditCode);
    }

    private static BigDecimal number(@Nullable Object figure) {
        return figure == null ? BigDecimal.ZERO : new BigDecimal(figure.toString());
    }
}
