package org.huiqiao.decisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqiao.decisions.Tables;
import org.junit.jupiter.api.Test;

/** The golden cases of domain 8 through the tables in the order of the process, with the formulas between them. */
class GoldenDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    /** A case on paper: facts, what was asked and answered so far. */
    private static final class Paper {

        private final Map<String, Object> given = new HashMap<>();
        private final Map<String, Object> answers = new HashMap<>();
        private final Set<String> sources = new java.util.HashSet<>(FactDictionary.CORE);

        Paper with(Object... pairs) {
            for (int i = 0; i < pairs.length; i += 2) {
                Object value = pairs[i + 1];
                given.put(
                        (String) pairs[i],
                        value instanceof Integer || value instanceof Double ? new BigDecimal(value.toString()) : value);
            }
            return this;
        }

        Map<String, Object> facts() {
            Map<String, Object> facts = new HashMap<>();
            FactDictionary.keys().forEach(key -> facts.put(key, null));
            facts.putAll(given);
            facts.putAll(answers);
            Known known = new Known(facts, sources);
            Derivation.ALL.forEach(derivation -> derivation.derive(known, TODAY));
            return facts;
        }

        Paper ask(String... decisions) {
            for (String decision : decisions) {
                Tables.Answer answer = Tables.ask(decision, facts());
                if (answer.name() != null) {
                    answers.put(answer.name(), answer.aggregated());
                    Map<String, Object> byRule = new java.util.LinkedHashMap<>();
                    for (int i = 0; i < answer.rules().size(); i++) {
                        byRule.put(
                                decision + "_" + answer.rules().get(i),
                                answer.outputs().get(i).values().iterator().next());
                    }
                    answers.put(decision + "Rules", byRule);
                } else {
                    answers.put(decision, answer.outputs());
                    if (answer.outputs().size() == 1 && !FactDictionary.isList(decision)) {
                        answers.putAll(answer.outputs().get(0));
                    }
                }
            }
            return this;
        }

        Paper decide() {
            if ("MORTGAGE".equals(given.get("productSecurity"))) {
                sources.add("PROPERTY");
                ask("collateralAdmission", "loanToValue", "loanToValueAdjustment");
            }
            boolean merchant = "MERCHANT".equals(given.get("productSecurity"));
            ask("relatedPerson", "eligibility", "negativeList", "antiFraud");
            ask(merchant ? "merchantScore" : "scoreCard", "scoreGrade");
            if ("TAX".equals(given.get("productSecurity"))) {
                ask("taxLimit", "taxPremium", "invoiceLimit");
            } else if (merchant) {
                ask("merchantLimit");
            } else if ("CREDIT".equals(given.get("productSecurity"))) {
                ask("creditLimit");
            }
            return ask(
                    "finalLimit",
                    "enterpriseSize",
                    "inclusiveFlag",
                    "greenPoints",
                    "greenScreen",
                    "pricing",
                    "pricingAdjustment",
                    "expectedLoss",
                    "pricingGuard",
                    "reviewRoute",
                    "approvalAuthority",
                    "approvalEscalation",
                    "creditOutcome");
        }

        Object see(String key) {
            Object value = facts().get(key);
            return value instanceof Number number
                    ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                    : value;
        }
    }

    private static Paper company() {
        return new Paper()
                .with("borrowerType", "COMPANY", "naturalBorrower", false, "industryCode", "F51", "bizStatus", "存续")
                .with("abnormalListed", false, "seriousIllegal", false, "socialInsuredCount", 9, "regionServed", true)
                .with("paidInCapital", 1_000_000, "totalAssets", 4_000_000, "environmentalPenalty", false)
                .with("legalRepChangedMonths", 62, "ownershipChangedMonths", 62, "permitMissing", false)
                .with("companyCurrentOverdueDays", 0, "ocrConfidence", 0.98, "staleCoreSources", 0)
                .with("isGreen", false, "isTech", false, "addressSharedCompanies", 1, "yearsInBusiness", 3.5)
                .with("taxGrade", "B", "taxArrears", 0, "abnormalTaxpayer", false, "invoiceActiveMonths", 11)
                .with("paidTax12m", 86_000, "declaredRevenue12m", 6_200_000, "revenueGrowth12m", 0.04)
                .with(
                        "invoiceTotal12m",
                        6_000_000,
                        "top1BuyerShare",
                        0.42,
                        "top1BuyerRelated",
                        false,
                        "invoiceRedVoidRatio",
                        0.02)
                .with("invoiceSurge2m", 0.1, "noRecord", false, "ownerCurrentOverdueAmount", 0)
                .with("ownerCurrentOverdueDays", 0, "ownerMaxConsecutiveOverdue24m", 1, "ownerOverdueCount24m", 1)
                .with("bureauAccountStatus", "正常", "ownerFiveClass", 1, "companyFiveClass", 1, "loanInquiries3m", 3)
                .with("activeLenders", 2, "onlineLenders", 1, "cardUtilisation", 0.3, "debtRatio", 0.58)
                .with("companyCurrentOverdueAmount", 0, "otherBanksWithCredit", 1, "otherCreditDebt", 0)
                .with("dishonest", false, "enforcementActive", false, "consumptionRestricted", false)
                .with("defendantCases3y", 0, "defendantAmountRatio", 0, "identityResult", "01", "faceScore", 0.96)
                .with("livenessPassed", true, "idExpired", false, "phoneMatch", true, "phoneTenureMonths", 48)
                .with("listHits", List.of(), "relatedRelation", "NONE", "deviceCompanies90d", 1)
                .with("deviceApplications7d", 1, "emulatorOrVpn", false, "gpsDistanceKm", 3, "licenceTampered", false)
                .with("flowSuspicious", false, "agentContact", false, "ownBankMonths", 0, "existingCustomer", true)
                .with("groupExposure", 0, "industryHeadroom", 80_000_000, "relatedExposure", 0)
                .with("exposureBefore", 0, "depositRatio", 0.08, "ownerAge", 40, "ownerAgeAtEnd", 41)
                .with("oldestSignerAge", 40, "applicantIsLegalRep", true, "customerRequestsHuman", false)
                .with("sampledForReview", false, "payeeFixed", true, "specialNeeds", false, "internetLoan", false)
                .with("revolving", false, "multiDraw", false, "lpr1y", 3.00, "lpr5y", 3.50, "priceFloorBp", -50)
                .with("ftp1y", 1.80, "ftp5y", 2.20)
                .with("allInWarnPercent", 12, "allInBlockPercent", 24)
                .with("personalEsignCap", 200_000, "companyEntrustedAbove", 10_000_000)
                .with("personalEntrustedAbove", 500_000, "employees", 12, "inclusiveCap", 10_000_000);
    }

    private static Paper taxLoan() {
        return company()
                .with("productCode", "TAX_LOAN", "productSecurity", "TAX", "productCap", 3_000_000)
                .with("requestedAmount", 600_000, "termMonths", 12);
    }

    private static Paper mortgage() {
        return company()
                .with("productCode", "MORTGAGE_LOAN", "productSecurity", "MORTGAGE", "productCap", 10_000_000)
                .with("termMonths", 12, "yearsInBusiness", 4, "invoiceActiveMonths", 12, "debtRatio", 0.45)
                .with("ownerMaxConsecutiveOverdue24m", 0, "ownerOverdueCount24m", 0, "revenueGrowth12m", 0.06)
                .with("found", true, "seized", false, "disputed", false, "presale", false, "residenceRight", false)
                .with("collectiveLand", false, "publicBenefit", false, "illegalBuilding", false)
                .with("transferRestricted", false, "applicantIsOwner", true, "mortgagorRelation", "SELF")
                .with("owners", List.of(Map.of("name", "安居正", "idNo", "330106198105195155", "share", 1)))
                .with("propertyType", "住宅", "cityTier", 1, "area", 119.5, "buildingAge", 8, "heldMonths", 70)
                .with("allocatedLand", false, "ownerOverseas", false, "priceRise", 0.08)
                .with("leaseYears", 0, "leasePrepaidYears", 0, "soleDwelling", false, "coOwnersConsent", true)
                .with("priorClaim", 0, "rank", 1);
    }

    @Test
    void g1TaxLoanOf600000GoesToTheBranchAtFourPointTwo() {
        Paper g1 = taxLoan().decide();
        assertThat(g1.see("score")).isEqualTo("72");
        assertThat(g1.see("grade")).isEqualTo("A");
        assertThat(g1.see("taxMultiple")).isEqualTo("8");
        assertThat(g1.see("modelLimit")).isEqualTo("688000");
        assertThat(g1.see("limitInvoice")).isEqualTo("900000");
        assertThat(g1.see("limit")).isEqualTo("600000");
        assertThat(g1.see("limitingCap")).isEqualTo("request");
        assertThat(g1.see("rate")).isEqualTo("4.2");
        assertThat(g1.see("level")).isEqualTo("L1");
        assertThat(g1.see("creditOutcome")).isEqualTo("REFER");
        assertThat(g1.see("enterpriseSize")).isEqualTo("MICRO");
        assertThat(g1.see("inclusive")).isEqualTo("INCLUSIVE");
        g1.with("approvedAmount", 600_000, "drawTogether", 600_000, "loanUse", "PRODUCTION")
                .ask("faceSignMode", "earlyWarning", "paymentMode");
        assertThat(g1.see("faceSignMode")).isEqualTo("REMOTE_VIDEO");
        assertThat(g1.see("paymentMode")).isEqualTo("SELF");
    }

    /** L1 sits in the branch of the case; a relative of staff is a reason of D02 and lifts the authority above it. */
    @Test
    void d06ARelativeOfStaffIsNeverApprovedInHisOwnBranch() {
        Paper relative = taxLoan().with("requestedAmount", 400_000, "relatedRelation", "EMPLOYEE_RELATIVE");
        relative.decide();
        assertThat(relative.see("relatedAction")).isEqualTo("DISCLOSE");
        assertThat(relative.see("creditOutcome")).isEqualTo("REFER");
        assertThat(relative.see("baseLevel")).isEqualTo("L1");
        assertThat(relative.see("level")).isEqualTo("L2");
    }

    @Test
    void theModelLimitIsCutToWholeWan() {
        Paper asksForMore = taxLoan().with("requestedAmount", 900_000).decide();
        assertThat(asksForMore.see("limit")).isEqualTo("680000");
        assertThat(asksForMore.see("limitingCap")).isEqualTo("model");
    }

    @Test
    void d10WhoSettlesWithTheBankGetsMoreButNeverAboveTheCaps() {
        Paper settles = taxLoan().with("requestedAmount", 900_000, "ownBankMonths", 12, "invoiceActiveMonths", 9);
        assertThat(settles.decide().see("modelLimit")).isEqualTo("825600");
        assertThat(settles.with("ownBankMonths", 6).decide().see("modelLimit")).isEqualTo("756800");
        assertThat(settles.with("ownBankMonths", 5).decide().see("modelLimit")).isEqualTo("688000");
        Paper rich = taxLoan()
                .with(
                        "ownBankMonths",
                        24,
                        "invoiceActiveMonths",
                        9,
                        "paidTax12m",
                        180_000,
                        "declaredRevenue12m",
                        20_000_000);
        assertThat(rich.with("requestedAmount", 2_000_000).decide().see("modelLimit"))
                .isEqualTo("1500000");
        rich.with("declaredRevenue12m", 6_000_000);
        assertThat(rich.decide().see("modelLimit")).isEqualTo("900000");
    }

    @Test
    void d10TheWidePolicyLendsFifteenTimesTheTax() {
        Paper wide = taxLoan().with("policySet", 2, "taxGrade", "A", "paidTax12m", 400_000, "productCap", 10_000_000);
        wide.with("declaredRevenue12m", 50_000_000, "invoiceTotal12m", 50_000_000, "requestedAmount", 8_000_000);
        wide.with("debtRatio", 0.4, "top1BuyerShare", 0.2, "ownerOverdueCount24m", 0);
        assertThat(wide.decide().see("grade")).isEqualTo("AA");
        assertThat(wide.see("modelLimit")).isEqualTo("6000000");
        assertThat(wide.see("level")).isEqualTo("COMMITTEE");
    }

    @Test
    void d17ASubsidisedLoanIsNeverDearerThanItsCap() {
        Paper dear =
                taxLoan().with("subsidised", true, "subsidisedCapBp", 150, "taxGrade", "M", "yearsInBusiness", 2.2);
        dear.with("revenueGrowth12m", -0.1, "ownerOverdueCount24m", 3, "debtRatio", 0.65);
        assertThat(dear.decide().see("grade")).isEqualTo("BB");
        assertThat(dear.see("rate")).isEqualTo("4.5");
        assertThat(dear.see("priceAction")).isEqualTo("OK");
        assertThat(dear.with("subsidisedCapBp", null).decide().see("priceAction"))
                .isEqualTo("NO_PRICE");
    }

    @Test
    void d05OurOwnStaffIsDisclosedAndNeverApprovedInItsBranch() {
        Paper clerk = taxLoan()
                .with("requestedAmount", 400_000, "listHits", List.of("EMPLOYEE"))
                .decide();
        assertThat(clerk.see("listAction")).isEqualTo("RELATED");
        assertThat(clerk.see("relatedAction")).isEqualTo("DISCLOSE");
        assertThat(clerk.see("level")).isEqualTo("L2");
        assertThat(clerk.see("creditOutcome")).isEqualTo("REFER");
    }

    @Test
    void d18SecondAppealsAndLoansThatReplaceOthersGoToTheCommittee() {
        assertThat(taxLoan().with("secondAppeal", true).decide().see("level")).isEqualTo("COMMITTEE");
        assertThat(taxLoan().with("refinancing", true).decide().see("level")).isEqualTo("COMMITTEE");
    }

    @Test
    void whatNobodyToldNeverApproves() {
        for (String fact : List.of(
                "legalRepChangedMonths",
                "ownershipChangedMonths",
                "cardUtilisation",
                "ocrConfidence",
                "environmentalPenalty",
                "permitMissing",
                "addressSharedCompanies",
                "invoiceRedVoidRatio",
                "invoiceSurge2m",
                "top1BuyerRelated",
                "paidInCapital",
                "totalAssets",
                "socialInsuredCount",
                "otherBanksWithCredit",
                "staleCoreSources")) {
            Paper small = taxLoan().with("requestedAmount", 400_000);
            assertThat(small.decide().see("creditOutcome")).as("all told").isEqualTo("APPROVE");
            assertThat(small.with(fact, null).decide().see("creditOutcome"))
                    .as(fact)
                    .isEqualTo("REFER");
        }
    }

    @Test
    void d11InvoicesCapATaxLoanAndBadOnesGoToAPerson() {
        Paper few = taxLoan().with("invoiceTotal12m", 3_000_000).decide();
        assertThat(few.see("limit")).isEqualTo("450000");
        assertThat(few.see("limitingCap")).isEqualTo("invoice");
        Paper voided = taxLoan().with("invoiceRedVoidRatio", 0.16).decide();
        assertThat(voided.see("limit")).isEqualTo("0");
        assertThat(voided.see("creditOutcome")).isEqualTo("REFER");
    }

    @Test
    void v12DebtElsewhereIsTakenOffAndThePaidTaxCounts() {
        Paper debt = taxLoan()
                .with("paidTax12m", 420_000, "declaredRevenue12m", 21_000_000, "otherCreditDebt", 1_500_000)
                .with("requestedAmount", 3_000_000);
        debt.with("taxMultiple", 10, "modelCap", 3_000_000, "revenueShare", 0.15);
        assertThat(debt.see("modelLimit")).isEqualTo("1500000");
        Paper small = taxLoan().with("paidTax12m", 12_000, "declaredRevenue12m", 900_000);
        small.with("taxMultiple", 5, "modelCap", 1_000_000, "revenueShare", 0.15);
        assertThat(small.see("modelLimit")).isEqualTo("60000");
    }

    @Test
    void g2MortgageOfTwoAndAHalfMillion() {
        Paper g2 = mortgage()
                .with("confirmedValue", 3_600_000, "requestedAmount", 2_500_000, "ownBankMonths", 3)
                .decide();
        assertThat(g2.see("grade")).isEqualTo("AA");
        assertThat(g2.see("ltv")).isEqualTo("0.7");
        assertThat(g2.see("limitCollateral")).isEqualTo("2520000");
        assertThat(g2.see("limit")).isEqualTo("2500000");
        assertThat(g2.see("rate")).isEqualTo("3.45");
        assertThat(g2.see("level")).isEqualTo("L1");
        assertThat(g2.see("creditOutcome")).isEqualTo("REFER");
        g2.with("approvedAmount", 2_500_000).ask("faceSignMode", "registrationType");
        assertThat(g2.see("faceSignMode")).isEqualTo("IN_PERSON");
        assertThat(g2.see("registrationType")).isEqualTo("FIRST");
    }

    @Test
    void g13TheWholeClaimOfTheFirstMortgageCounts() {
        Paper g13 = mortgage()
                .with("confirmedValue", 5_000_000, "requestedAmount", 1_800_000, "priorClaim", 2_000_000, "rank", 2)
                .decide();
        assertThat(g13.see("ltv")).isEqualTo("0.6");
        assertThat(g13.see("limit")).isEqualTo("1000000");
        assertThat(g13.see("limitingCap")).isEqualTo("collateral");
        assertThat(g13.see("level")).isEqualTo("L2");
    }

    @Test
    void aYoungCompanyWithAYoungHoldingGoesOneLevelUpToTwoApprovers() {
        Paper flagged = mortgage()
                .with("confirmedValue", 5_000_000, "requestedAmount", 2_800_000, "ownBankMonths", 3)
                .with("yearsInBusiness", 0.83, "heldMonths", 8)
                .decide();
        assertThat(flagged.see("grade")).isEqualTo("A");
        assertThat(flagged.see("baseLevel")).isEqualTo("L1");
        assertThat(flagged.see("level")).isEqualTo("L2");
        assertThat(flagged.see("dual")).isEqualTo(true);
        assertThat(flagged.see("creditOutcome")).isEqualTo("REFER");
    }

    @Test
    void g4TheSameMerchantSignsOnlineOrInPersonByTheCap() {
        Paper merchant = company()
                .with("borrowerType", "SOLE", "naturalBorrower", true, "productSecurity", "CREDIT")
                .with("productCap", 500_000, "termMonths", 12, "taxGrade", "A", "yearsInBusiness", 6.1)
                .with("revenueGrowth12m", 0.12, "invoiceActiveMonths", 12, "top1BuyerShare", 0.26, "debtRatio", 0.42)
                .with("ownerMaxConsecutiveOverdue24m", 0, "ownerOverdueCount24m", 0, "loanInquiries3m", 1)
                .with("activeLenders", 1, "ownBankMonths", 14, "requestedAmount", 180_000)
                .decide();
        assertThat(merchant.see("creditOutcome")).isEqualTo("APPROVE");
        assertThat(merchant.see("rate")).isEqualTo("3.6");
        merchant.with("approvedAmount", 180_000, "drawTogether", 180_000, "loanUse", "PRODUCTION")
                .ask("faceSignMode", "earlyWarning", "paymentMode");
        assertThat(merchant.see("faceSignMode")).isEqualTo("ONLINE_ESIGN");
        assertThat(merchant.see("paymentMode")).isEqualTo("SELF");
        merchant.with("approvedAmount", 250_000).ask("faceSignMode");
        assertThat(merchant.see("faceSignMode")).isEqualTo("IN_PERSON_RECORDED");
    }

    @Test
    void g5ThreeInARowAndSixInAllIsDeclinedForItsHistory() {
        Paper g5 = taxLoan()
                .with("ownerMaxConsecutiveOverdue24m", 3, "ownerOverdueCount24m", 6)
                .decide();
        assertThat(g5.see("creditOutcome")).isEqualTo("DECLINE");
        assertThat(g5.see("declineReasons")).isEqualTo(List.of("R04"));
    }

    @Test
    void aSourceThatDidNotAnswerSendsTheCaseToAPerson() {
        for (String source : FactDictionary.CORE) {
            Paper silent = taxLoan().with("requestedAmount", 300_000);
            FactDictionary.sources().get(source).forEach(silent.given::remove);
            silent.sources.remove(source);
            silent.decide();
            assertThat(silent.see("creditOutcome")).as(source).isEqualTo("REFER");
            assertThat((List<?>) silent.see("manualReasons"))
                    .as(source)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains("SOURCE_MISSING");
        }
    }

    @Test
    void threeMissingFeaturesSendTheCaseToAPersonAndTwoDoNot() {
        Paper two = taxLoan()
                .with("requestedAmount", 300_000, "top1BuyerShare", null, "invoiceActiveMonths", null)
                .decide();
        assertThat(two.see("manualReasons")).asInstanceOf(LIST).doesNotContain("FEATURES_MISSING");
        Paper three = taxLoan()
                .with("requestedAmount", 300_000, "top1BuyerShare", null, "invoiceActiveMonths", null)
                .with("activeLenders", null)
                .decide();
        assertThat(three.see("manualReasons")).asInstanceOf(LIST).contains("FEATURES_MISSING");
        assertThat(three.see("creditOutcome")).isEqualTo("REFER");
    }

    @Test
    void aRedWarningMakesThePaymentOfACompanyEntrusted() {
        Paper quiet = taxLoan()
                .with("drawTogether", 300_000, "grade", "A", "entrustedAgreed", false)
                .ask("earlyWarning", "paymentMode");
        assertThat(quiet.see("warningLevel")).isEqualTo("NONE");
        assertThat(quiet.see("paymentMode")).isEqualTo("SELF");
        Paper red = taxLoan()
                .with("drawTogether", 300_000, "grade", "A", "fraudCase", true, "cardUtilisation", 0.9)
                .ask("earlyWarning", "paymentMode");
        assertThat(red.see("warningLevel")).isEqualTo("RED");
        assertThat(red.see("paymentMode")).isEqualTo("ENTRUSTED");
        Paper nobodyLooked =
                taxLoan().with("drawTogether", 300_000, "grade", "A").ask("paymentMode");
        assertThat(nobodyLooked.see("paymentMode")).isEqualTo("ENTRUSTED");
    }

    @Test
    void anyOneFactMissingNeverMakesTheOutcomeBetter() {
        assertThat(taxLoan().with("requestedAmount", 300_000).decide().see("creditOutcome"))
                .isEqualTo("APPROVE");
        for (String key : taxLoan().given.keySet()) {
            Paper holed = taxLoan().with("requestedAmount", 300_000, key, null).decide();
            boolean decisive = GapFacts.DECISIVE.contains(key)
                    || GapFacts.OF_COMPANIES.contains(key)
                    || GapFacts.OF_LIMITS.get("TAX").contains(key);
            assertThat((String) holed.see("creditOutcome")).as(key).matches(decisive ? "REFER" : "APPROVE|REFER");
            String limit = String.valueOf(holed.see("limit"));
            assertThat(limit.equals("null") ? BigDecimal.ZERO : new BigDecimal(limit))
                    .as(key)
                    .isLessThanOrEqualTo(BigDecimal.valueOf(300_000));
        }
    }

    @Test
    void aPropertySearchWithoutAnswerNeitherPassesNorDeclines() {
        Paper silent = mortgage().with("confirmedValue", 3_600_000, "requestedAmount", 2_500_000);
        FactDictionary.sources().get("PROPERTY").forEach(silent.given::remove);
        silent.decide();
        silent.sources.remove("PROPERTY");
        silent.ask("reviewRoute", "approvalAuthority", "approvalEscalation", "creditOutcome");
        assertThat(silent.see("creditOutcome")).isEqualTo("REFER");
        assertThat(silent.see("declineReasons")).isEqualTo(List.of("R20"));
    }
}
