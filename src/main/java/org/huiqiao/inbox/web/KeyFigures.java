package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqiao.engine.FactSource;
import org.huiqiao.external.CallEntry;
import org.huiqiao.external.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures that a case turns on, each with where it comes from and since when. */
@Component
class KeyFigures {

    private enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        SHARE,
        RATE
    }

    private record Figure(String key, Kind kind, @Nullable String system) {}

    private static final List<Figure> SHOWN = List.of(
            new Figure("bizStatus", Kind.TEXT, "business-registry"),
            new Figure("establishedOn", Kind.TEXT, "business-registry"),
            new Figure("industryCode", Kind.TEXT, "business-registry"),
            new Figure("yearsInBusiness", Kind.NUMBER, "business-registry"),
            new Figure("taxGrade", Kind.TEXT, "tax"),
            new Figure("paidTax12m", Kind.MONEY, "tax"),
            new Figure("declaredRevenue12m", Kind.MONEY, "tax"),
            new Figure("revenueGrowth12m", Kind.SHARE, "tax"),
            new Figure("invoiceTotal12m", Kind.MONEY, "tax"),
            new Figure("top1BuyerShare", Kind.SHARE, "tax"),
            new Figure("ownerCurrentOverdueAmount", Kind.MONEY, "credit-bureau"),
            new Figure("ownerOverdueCount24m", Kind.NUMBER, "credit-bureau"),
            new Figure("loanInquiries3m", Kind.NUMBER, "credit-bureau"),
            new Figure("unsecuredDebt", Kind.MONEY, "credit-bureau"),
            new Figure("debtRatio", Kind.SHARE, "credit-bureau"),
            new Figure("otherBanksWithCredit", Kind.NUMBER, "credit-bureau"),
            new Figure("dishonest", Kind.TEXT, "judicial"),
            new Figure("defendantCases3y", Kind.NUMBER, "judicial"),
            new Figure("listHits", Kind.TEXT, "risk"),
            new Figure("identityResult", Kind.TEXT, "identity"),
            new Figure("faceScore", Kind.NUMBER, "identity"),
            new Figure("valuationAverage", Kind.MONEY, "valuation"),
            new Figure("seized", Kind.TEXT, "property"),
            new Figure("rank", Kind.NUMBER, "property"),
            new Figure("exposureBefore", Kind.MONEY, "core"),
            new Figure("exposureAfter", Kind.MONEY, null),
            new Figure("score", Kind.NUMBER, null),
            new Figure("grade", Kind.TEXT, null),
            new Figure("fraudScore", Kind.NUMBER, null),
            new Figure("ltv", Kind.SHARE, null),
            new Figure("confirmedValue", Kind.MONEY, null),
            new Figure("limit", Kind.MONEY, null),
            new Figure("limitingCap", Kind.TEXT, null),
            new Figure("rate", Kind.RATE, null),
            new Figure("eligibilityDeclines", Kind.TEXT, null),
            new Figure("declineReasons", Kind.TEXT, null),
            new Figure("manualReasons", Kind.TEXT, null),
            new Figure("missingCoreSources", Kind.TEXT, null));

    private final FactSource facts;
    private final Calls calls;
    private final Words words;

    KeyFigures(FactSource facts, Calls calls, Words words) {
        this.facts = facts;
        this.calls = calls;
        this.words = words;
    }

    List<Row> of(String applicationId) {
        Map<String, ?> known = facts.factsFor(applicationId);
        Map<String, OffsetDateTime> asked = askedAt(applicationId);
        List<Row> rows = new ArrayList<>();
        for (Figure figure : SHOWN) {
            Object found = known.get(figure.key());
            if (found != null && !(found instanceof Collection<?> many && many.isEmpty())) {
                String system = figure.system();
                rows.add(new Row(
                        words.text("inbox.fact." + figure.key()),
                        shown(figure.kind(), found),
                        words.text("inbox.source." + (system == null ? "derived" : system)),
                        system == null ? null : asked.get(system)));
            }
        }
        return rows;
    }

    /** What a task of a person's judgement is held against. */
    List<Row> some(String applicationId, String... keys) {
        Map<String, ?> known = facts.factsFor(applicationId);
        List<Row> rows = new ArrayList<>();
        for (String key : keys) {
            SHOWN.stream().filter(figure -> figure.key().equals(key)).forEach(figure -> {
                Object found = known.get(key);
                if (found != null) {
                    rows.add(Row.of(words.text("inbox.fact." + key), shown(figure.kind(), found)));
                }
            });
        }
        return rows;
    }

    private Map<String, OffsetDateTime> askedAt(String applicationId) {
        Map<String, OffsetDateTime> times = new HashMap<>();
        for (CallEntry call : calls.of(applicationId)) {
            if (call.answeredAt() != null) {
                times.put(call.system(), words.time(call.answeredAt()));
            }
        }
        return times;
    }

    private String shown(Kind kind, Object found) {
        if (found instanceof Boolean yes) {
            return words.text(yes ? "inbox.yes" : "inbox.no");
        }
        if (found instanceof Collection<?> many) {
            return many.stream().map(this::plain).collect(Collectors.joining(words.text("inbox.comma")));
        }
        if (kind == Kind.TEXT) {
            return plain(found);
        }
        BigDecimal number = new BigDecimal(found.toString());
        return switch (kind) {
            case MONEY -> Figures.money(number);
            case SHARE -> Figures.share(number);
            case RATE -> Figures.number(number) + "%";
            default -> Figures.number(number);
        };
    }

    /** A row of a collect table is known by its code. */
    private String plain(@Nullable Object found) {
        if (found instanceof Map<?, ?> row) {
            return row.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        String text = String.valueOf(found);
        return words.textOr("inbox.choice.reasonCode." + text.toUpperCase(Locale.ROOT), text);
    }
}
