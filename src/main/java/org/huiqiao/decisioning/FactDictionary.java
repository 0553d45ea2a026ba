package org.huiqiao.decisioning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every fact a table may read, by where it comes from. */
public final class FactDictionary {

    private static final Set<String> LISTS = Set.of(
            "eligibility",
            "collateralAdmission",
            "reviewRoute",
            "documentChecklist",
            "disbursementConditions",
            "faceSignScript");

    private static final Map<String, List<String>> SOURCES = new LinkedHashMap<>();

    static {
        from("BUSINESS_REGISTRY", """
                companyName legalRepName bizStatus establishedOn industryCode region address
                registeredCapital paidInCapital abnormalListed seriousIllegal legalRepChangedMonths
                employees socialInsuredCount addressSharedCompanies isTech isGreen highTech
                environmentalPenalty""");
        from("TAX", """
                taxGrade taxMonths paidTax12m declaredRevenue12m revenueGrowth12m taxArrears
                abnormalTaxpayer invoiceActiveMonths invoiceTotal12m invoiceRedVoidRatio top1BuyerShare
                top1BuyerRelated invoiceSurge2m""");
        from("PERSONAL_CREDIT", """
                noRecord ownerCurrentOverdueAmount ownerCurrentOverdueDays ownerMaxConsecutiveOverdue24m
                ownerOverdueCount24m bureauAccountStatus ownerFiveClass loanInquiries3m activeLenders
                onlineLenders cardUtilisation unsecuredDebt creditReportNo""");
        from("ENTERPRISE_CREDIT", """
                companyCurrentOverdueAmount companyFiveClass otherBanksWithCredit debtRatio totalAssets
                otherCreditDebt""");
        from("JUDICIAL", "dishonest enforcementActive consumptionRestricted defendantCases3y defendantAmountRatio");
        from("IDENTITY", "identityResult faceScore livenessPassed idExpired phoneMatch phoneTenureMonths");
        from("RISK_LISTS", """
                listHits relatedRelation deviceCompanies90d deviceApplications7d emulatorOrVpn
                gpsDistanceKm licenceTampered flowSuspicious agentContact""");
        from("OWN_BANK", "ownBankMonths existingCustomer exposureBefore ownOverdue depositRatio");
        from("ACCOUNT", "accountStatus accountHolder");
        from("PROPERTY", """
                found unitNo certNo propertyType cityTier area builtYear owners applicantIsOwner
                coOwnersConsent mortgagorRelation seized disputed presale residenceRight collectiveLand
                publicBenefit illegalBuilding transferRestricted heldMonths leaseYears leasePrepaidYears
                soleDwelling mortgages""");
        from("VALUATION", "valuationLow valuationAverage valuationHigh valuationConfidence");
        from("APPLICATION", """
                applicationId productCode productSecurity productCap internetLoan revolving multiDraw
                borrowerType naturalBorrower requestedAmount termMonths repaymentMethod purpose payeeFixed
                ownerAge ownerAgeAtEnd applicantIsLegalRep customerRequestsHuman sampledForReview
                yearsInBusiness regionServed specialNeeds oldestSignerAge statedRevenue workingCapitalNeed
                lpr1y lpr5y priceFloorBp personalEsignCap companyEntrustedAbove personalEntrustedAbove""");
        from("COLLATERAL", "confirmedValue valuationGap priorClaim rank buildingAge");
        from("SETTLEMENT", """
                approvedAmount contractSigned faceSignPassed approvalValid mortgagePerfected titleClear
                accountNormal accountSameName noOverdue limitAvailable priceAsApproved costConfirmed
                bureauFresh purposeDocumented payeeClear""");
        from("DERIVED", """
                missingCoreSources missingScoreFeatures worstFiveClass firstLoan newToBank revenueConflict
                eligibilityDeclines eligibilityManuals admissionRejects admissionManuals exceptionCount
                reviewReasons ltv limitCollateral modelLimit limit limitingCap exposureAfter priceGroup
                lpr rateFloor rate allInRate policyException declineReasons manualReasons""");
        from("DECISION", """
                listAction listCode fraudScore score grade taxMultiple modelCap ltvBase ltvAdjustment
                limitCap basisPoints basisPointsAdjustment priceAction baseLevel level dual creditOutcome
                faceSignMode witnesses scriptId legalPresent paymentMode registrationType methodAllowed
                maxTermMonths""");
    }

    private FactDictionary() {}

    /** The keys of each source, in the order of the specification. */
    public static Map<String, List<String>> sources() {
        return Map.copyOf(SOURCES);
    }

    static List<String> keys() {
        return SOURCES.values().stream().flatMap(List::stream).toList();
    }

    /** Decisions whose rows stay a list, however many match. */
    static boolean isList(String decisionKey) {
        return LISTS.contains(decisionKey);
    }

    private static void from(String source, String keys) {
        SOURCES.put(source, Arrays.asList(keys.split("\\s+")));
    }
}
