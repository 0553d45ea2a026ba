package org.huiqiao.decisioning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is missing. A source that was never asked is as missing as one that did not answer (D19). */
class GapFacts implements Derivation {

    private static final List<String> SCORED_BY_TAX =
            List.of("taxGrade", "revenueGrowth12m", "invoiceActiveMonths", "top1BuyerShare");
    private static final List<String> SCORED_BY_FLOW =
            List.of("merchantFlowMonths", "merchantFlowVariation", "merchantNightShare", "merchantRefundRatio");
    private static final List<String> SCORED = List.of(
            "yearsInBusiness",
            "debtRatio",
            "ownerOverdueCount24m",
            "loanInquiries3m",
            "activeLenders",
            "defendantCases3y",
            "ownBankMonths");
    /** Facts whose absence would let a case pass a table that should stop it (D02, D05, D07, D18). */
    static final List<String> DECISIVE = List.of(
            "productSecurity",
            "productCap",
            "borrowerType",
            "naturalBorrower",
            "requestedAmount",
            "termMonths",
            "bizStatus",
            "yearsInBusiness",
            "industryCode",
            "regionServed",
            "legalRepChangedMonths",
            "ownershipChangedMonths",
            "environmentalPenalty",
            "permitMissing",
            "addressSharedCompanies",
            "abnormalListed",
            "seriousIllegal",
            "ownerAge",
            "ownerAgeAtEnd",
            "applicantIsLegalRep",
            "noRecord",
            "ownerCurrentOverdueAmount",
            "ownerMaxConsecutiveOverdue24m",
            "ownerOverdueCount24m",
            "bureauAccountStatus",
            "ownerFiveClass",
            "loanInquiries3m",
            "onlineLenders",
            "cardUtilisation",
            "dishonest",
            "enforcementActive",
            "consumptionRestricted",
            "taxGrade",
            "taxArrears",
            "abnormalTaxpayer",
            "invoiceRedVoidRatio",
            "invoiceSurge2m",
            "top1BuyerRelated",
            "identityResult",
            "faceScore",
            "livenessPassed",
            "idExpired",
            "phoneMatch",
            "listHits",
            "relatedRelation",
            "deviceCompanies90d",
            "deviceApplications7d",
            "emulatorOrVpn",
            "phoneTenureMonths",
            "licenceTampered",
            "flowSuspicious",
            "exposureBefore",
            "groupExposure",
            "industryHeadroom",
            "relatedExposure");

    private static final Map<String, String> SOURCE_OF = Map.of("MORTGAGE", "PROPERTY", "MERCHANT", "MERCHANT_FLOW");

    /** A sole trader has no books of its own (E05, E08, E12, E16). */
    static final List<String> OF_COMPANIES = List.of(
            "companyCurrentOverdueAmount",
            "companyFiveClass",
            "debtRatio",
            "paidInCapital",
            "totalAssets",
            "declaredRevenue12m",
            "socialInsuredCount");

    /** Without these the limit would be nothing, and a case must not be declined for what nobody answered (D10, D14). */
    static final Map<String, List<String>> OF_LIMITS = Map.of(
            "TAX",
            List.of("paidTax12m", "declaredRevenue12m", "invoiceTotal12m", "otherCreditDebt", "otherBanksWithCredit"),
            "MERCHANT",
            List.of("merchantFlowMonths", "merchantMonthlyAverage", "merchantRefundRatio", "unsecuredDebt"),
            "MORTGAGE",
            List.of("confirmedValue", "priorClaim", "propertyType", "area", "cityTier"),
            "GUARANTEE",
            List.of("declaredRevenue12m", "socialInsuredCount", "refinancing"));

    @Override
    public void derive(Known facts, LocalDate today) {
        Stream<String> own = Stream.ofNullable(SOURCE_OF.get(String.valueOf(facts.text("productSecurity"))));
        facts.put(
                "missingCoreSources",
                Stream.concat(FactDictionary.CORE.stream(), own)
                        .filter(source -> !facts.answered(source))
                        .count());
        facts.put("missingCoreFacts", missing(facts, decisive(facts)));
        facts.put("missingScoreFeatures", missing(facts, scored(facts)));
    }

    private static Stream<String> decisive(Known facts) {
        Stream<String> company = facts.is("borrowerType", "COMPANY") ? OF_COMPANIES.stream() : Stream.empty();
        String security = facts.text("productSecurity");
        Stream<String> limit = security == null ? Stream.empty() : OF_LIMITS.getOrDefault(security, List.of()).stream();
        return Stream.of(DECISIVE.stream(), company, limit).flatMap(keys -> keys);
    }

    private static Stream<String> scored(Known facts) {
        List<String> own = facts.is("productSecurity", "MERCHANT") ? SCORED_BY_FLOW : SCORED_BY_TAX;
        return Stream.concat(SCORED.stream(), own.stream());
    }

    private static long missing(Known facts, Stream<String> keys) {
        return keys.filter(key -> !facts.has(key)).count();
    }
}
