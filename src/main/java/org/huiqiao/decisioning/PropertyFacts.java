package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.common.InvalidIdentifier;
import org.huiqiao.common.ResidentId;
import org.jspecify.annotations.Nullable;

/** What follows from the register for admission (D13) and for signing (D20: every mortgagor signs too). */
class PropertyFacts implements Derivation {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final List<String> OF_TITLE = List.of(
            "seized",
            "disputed",
            "presale",
            "residenceRight",
            "collectiveLand",
            "publicBenefit",
            "illegalBuilding",
            "transferRestricted",
            "applicantIsOwner",
            "mortgagorRelation",
            "ownerCount",
            "heldMonths",
            "area",
            "buildingAge",
            "cityTier",
            "leaseYears",
            "soleDwelling",
            "allocatedLand",
            "ownerOverseas");

    @Override
    public void derive(Known facts, LocalDate today) {
        List<?> owners = facts.list("owners");
        facts.put("ownerCount", owners == null || owners.isEmpty() ? null : owners.size());
        ages(facts, owners == null ? List.of() : owners, today);
        BigDecimal age = facts.number("buildingAge");
        BigDecimal months = facts.number("termMonths");
        facts.put("buildingAgeAtEnd", Known.sum(age, months == null ? null : years(months)));
        facts.put(
                "propertyGaps",
                facts.isTrue("found")
                        ? OF_TITLE.stream().filter(key -> !facts.has(key)).count()
                        : null);
    }

    private static void ages(Known facts, List<?> owners, LocalDate today) {
        IntSummaryStatistics ages = owners.stream()
                .map(owner -> age(owner, today))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        boolean known = ages.getCount() > 0;
        facts.put("oldestOwnerAge", known ? ages.getMax() : null);
        facts.put("youngestOwnerAge", known ? ages.getMin() : null);
        BigDecimal signer = facts.number("oldestSignerAge");
        facts.put(
                "oldestSignerAge",
                known && signer != null ? signer.max(BigDecimal.valueOf(ages.getMax())) : facts.get("oldestSignerAge"));
        facts.put(
                "youngestSignerAge",
                known && signer != null ? signer.min(BigDecimal.valueOf(ages.getMin())) : facts.get("oldestSignerAge"));
    }

    private static BigDecimal years(BigDecimal months) {
        return months.divide(MONTHS, 0, RoundingMode.UP);
    }

    /** An owner without a resident's number (a company, a foreigner) has no age here. */
    private static @Nullable Integer age(Object owner, LocalDate today) {
        Object idNo = owner instanceof Map<?, ?> map ? map.get("idNo") : null;
        if (idNo == null) {
            return null;
        }
        try {
            return ResidentId.parse(idNo.toString()).ageOn(today);
        } catch (InvalidIdentifier e) {
            return null;
        }
    }
}
