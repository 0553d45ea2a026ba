package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiqiao.decisioning.Fact;
import org.huiqiao.decisioning.FactDictionary;
import org.huiqiao.decisioning.FactEntry;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.engine.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures that a case turns on, each with where it comes from and since when. */
@Component
class KeyFigures {

    private static final Map<String, List<String>> FROM_OUTSIDE = Map.ofEntries(
            Map.entry("BUSINESS_REGISTRY", List.of("bizStatus", "establishedOn", "industryCode", "abnormalListed")),
            Map.entry(
                    "TAX",
                    List.of("taxGrade", "paidTax12m", "declaredRevenue12m", "revenueGrowth12m", "invoiceTotal12m")),
            Map.entry(
                    "PERSONAL_CREDIT",
                    List.of("ownerCurrentOverdueAmount", "ownerOverdueCount24m", "loanInquiries3m", "unsecuredDebt")),
            Map.entry("ENTERPRISE_CREDIT", List.of("companyCurrentOverdueAmount", "debtRatio", "otherBanksWithCredit")),
            Map.entry("JUDICIAL", List.of("dishonest", "enforcementActive", "defendantCases3y")),
            Map.entry("IDENTITY", List.of("identityResult", "faceScore")),
            Map.entry("RISK_LISTS", List.of("listHits", "relatedRelation")),
            Map.entry("OWN_BANK", List.of("ownBankMonths", "exposureBefore", "ownOverdue")),
            Map.entry(
                    "MERCHANT_FLOW",
                    List.of(
                            "merchantFlowMonths",
                            "merchantMonthlyAverage",
                            "merchantRefundRatio",
                            "merchantFlowVariation")),
            Map.entry("PROPERTY", List.of("propertyType", "seized", "disputed", "residenceRight")),
            Map.entry("VALUATION", List.of("valuationAverage", "valuationConfidence")));

    private static final List<String> WORKED_OUT = List.of(
            "yearsInBusiness",
            "revenueConflict",
            "score",
            "grade",
            "fraudScore",
            "confirmedValue",
            "ltv",
            "limit",
            "limitingCap",
            "rate",
            "exposureAfter",
            "enterpriseSize",
            "inclusive",
            "declineReasons",
            "manualReasons",
            "missingCoreSources");

    private static final Map<String, String> CODES =
            Map.of("limitingCap", "inbox.cap.", "identityResult", "inbox.identity.");

    private final FactFile file;
    private final FactSource facts;
    private final Words words;

    KeyFigures(FactFile file, FactSource facts, Words words) {
        this.file = file;
        this.facts = facts;
        this.words = words;
    }

    List<Row> of(String applicationId) {
        List<Row> rows = new ArrayList<>(worked(applicationId, WORKED_OUT));
        for (FactEntry entry : file.of(applicationId)) {
            String source = words.textOr("inbox.source." + entry.source(), entry.source());
            if (!entry.isKnown()) {
                rows.add(new Row(
                        source,
                        words.textOr("inbox.gap." + entry.status(), entry.status()),
                        source,
                        words.time(entry.obtainedAt())));
            }
            for (String key : FROM_OUTSIDE.getOrDefault(entry.source(), List.of())) {
                Object found = entry.values().get(key);
                if (says(found)) {
                    rows.add(new Row(label(key), shown(key, found), source, words.time(entry.obtainedAt())));
                }
            }
        }
        return rows;
    }

    /** What a task of a person's judgement is held against. */
    List<Row> worked(String applicationId, List<String> keys) {
        Map<String, ?> known = facts.factsFor(applicationId);
        return keys.stream()
                .filter(key -> says(known.get(key)))
                .map(key -> Row.of(label(key), shown(key, known.get(key))))
                .toList();
    }

    String label(String key) {
        return words.textOr("inbox.fact." + key, words.textOr("decisioning.fact." + key, key));
    }

    /** The outside source that a fact comes from, if it does. */
    Optional<String> sourceOf(String key) {
        return FactDictionary.fact(key).map(Fact::source);
    }

    String shown(String key, @Nullable Object found) {
        if (found == null) {
            return "";
        }
        String codes = CODES.get(key);
        if (codes != null) {
            return words.textOr(codes + found, found.toString());
        }
        if (found instanceof Boolean yes) {
            return words.text(yes ? "inbox.yes" : "inbox.no");
        }
        if (found instanceof Collection<?> many) {
            return many.stream().map(one -> shown(key, one)).collect(Collectors.joining(words.text("inbox.comma")));
        }
        if (found instanceof Map<?, ?> row) {
            return row.values().stream().map(one -> shown(key, one)).collect(Collectors.joining(" "));
        }
        return found instanceof Number || key.matches("limit|confirmedValue|exposure.*")
                ? figure(key, found.toString())
                : coded(found.toString());
    }

    String coded(String code) {
        return words.textOr(
                "inbox.choice.reasonCode." + code,
                words.textOr("inbox.code." + code, words.textOr("inbox.condition." + code, code)));
    }

    /** What a key counts can be read from its last word. */
    private static String figure(String key, String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
        if (key.matches(
                        "(?i).*(amount|12m|monthlyaverage|total|debt|value|limit|limitCollateral|exposure.*|valuation(low|average|high)|cap)")
                && !key.matches("(?i).*growth.*")) {
            return Figures.money(number);
        }
        if (key.matches("(?i).*(ratio|share|growth.*|ltv.*|confidence|conflict|utilisation)")) {
            return Figures.share(number);
        }
        return key.matches("(?i).*rate.*|lpr.*") ? Figures.number(number) + "%" : Figures.number(number);
    }

    private static boolean says(@Nullable Object found) {
        return found != null && !(found instanceof Collection<?> many && many.isEmpty());
    }
}
