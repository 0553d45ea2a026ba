package org.huiqiao.decisioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every fact a table may read: its kind and where it comes from. */
public final class FactDictionary {

    /** Sources without which a person decides (D19). */
    static final Set<String> CORE = Set.of(
            "PERSONAL_CREDIT",
            "ENTERPRISE_CREDIT",
            "TAX",
            "BUSINESS_REGISTRY",
            "JUDICIAL",
            "IDENTITY",
            "RISK_LISTS",
            "OWN_BANK");

    private static final Set<String> LISTS = Set.of(
            "eligibility",
            "renewalEligibility",
            "collateralAdmission",
            "reviewRoute",
            "documentChecklist",
            "disbursementConditions",
            "faceSignScript",
            "forbiddenPurpose",
            "consentMatrix",
            "earlyWarning",
            "payeeScreen",
            "productRouting");

    private static final Map<String, Fact> FACTS = new LinkedHashMap<>();
    private static final Map<String, List<String>> SOURCES = new LinkedHashMap<>();

    static {
        from("BUSINESS_REGISTRY", FactType.TEXT, """
                companyName legalRepName bizStatus industryCode region address""");
        from("BUSINESS_REGISTRY", FactType.DATE, """
                establishedOn""");
        from("BUSINESS_REGISTRY", FactType.NUMBER, """
                registeredCapital paidInCapital legalRepChangedMonths ownershipChangedMonths employees socialInsuredCount
                addressSharedCompanies""");
        from("BUSINESS_REGISTRY", FactType.FLAG, """
                abnormalListed seriousIllegal isTech isGreen highTech environmentalPenalty
                greenCertified energyFalling esgControversy permitMissing""");
        from("TAX", FactType.TEXT, """
                taxGrade""");
        from("TAX", FactType.NUMBER, """
                taxMonths paidTax12m declaredRevenue12m revenueGrowth12m taxArrears invoiceActiveMonths
                invoiceTotal12m invoiceRedVoidRatio top1BuyerShare invoiceSurge2m""");
        from("TAX", FactType.FLAG, """
                abnormalTaxpayer top1BuyerRelated""");
        from("PERSONAL_CREDIT", FactType.FLAG, """
                noRecord""");
        from("PERSONAL_CREDIT", FactType.NUMBER, """
                ownerCurrentOverdueAmount ownerCurrentOverdueDays ownerMaxConsecutiveOverdue24m
                ownerOverdueCount24m ownerFiveClass loanInquiries3m activeLenders onlineLenders
                cardUtilisation unsecuredDebt""");
        from("PERSONAL_CREDIT", FactType.TEXT, """
                bureauAccountStatus creditReportNo""");
        from("ENTERPRISE_CREDIT", FactType.NUMBER, """
                companyCurrentOverdueAmount companyCurrentOverdueDays companyFiveClass otherBanksWithCredit debtRatio totalAssets
                otherCreditDebt""");
        from("JUDICIAL", FactType.FLAG, """
                dishonest enforcementActive consumptionRestricted""");
        from("JUDICIAL", FactType.NUMBER, """
                defendantCases3y defendantAmountRatio""");
        from("IDENTITY", FactType.TEXT, """
                identityResult""");
        from("IDENTITY", FactType.NUMBER, """
                faceScore phoneTenureMonths ocrConfidence""");
        from("IDENTITY", FactType.FLAG, """
                livenessPassed idExpired phoneMatch""");
        from("RISK_LISTS", FactType.LIST, """
                listHits""");
        from("RISK_LISTS", FactType.TEXT, """
                relatedRelation""");
        from("RISK_LISTS", FactType.NUMBER, """
                deviceCompanies90d deviceApplications7d gpsDistanceKm""");
        from("RISK_LISTS", FactType.FLAG, """
                emulatorOrVpn licenceTampered flowSuspicious agentContact""");
        from("OWN_BANK", FactType.NUMBER, """
                ownBankMonths exposureBefore depositRatio groupExposure industryHeadroom relatedExposure""");
        from("OWN_BANK", FactType.FLAG, """
                existingCustomer ownOverdue refinancing""");
        from("MERCHANT_FLOW", FactType.NUMBER, """
                merchantFlowMonths merchantMonthlyAverage merchantRefundRatio merchantFlowVariation
                merchantNightShare""");
        from("OWN_LOAN", FactType.NUMBER, """
                loanOverdueDays12m loanInterestArrears loanFiveClass""");
        from("ACCOUNT", FactType.TEXT, """
                accountStatus accountHolder""");
        from("PROPERTY", FactType.FLAG, """
                found applicantIsOwner coOwnersConsent guardianJustified seized disputed presale residenceRight
                collectiveLand publicBenefit illegalBuilding transferRestricted soleDwelling allocatedLand
                allocationApproved ownerOverseas pollutionHistory vacant singlePurpose lowLiquidity""");
        from("PROPERTY", FactType.TEXT, """
                unitNo certNo propertyType mortgagorRelation""");
        from("PROPERTY", FactType.NUMBER, """
                cityTier area builtYear heldMonths leaseYears leasePrepaidYears priceRise""");
        from("PROPERTY", FactType.LIST, """
                owners mortgages""");
        from("VALUATION", FactType.NUMBER, """
                valuationLow valuationAverage valuationHigh valuationConfidence""");
        from("APPLICATION", FactType.TEXT, """
                applicationId productCode productSecurity borrowerType repaymentMethod purpose scriptId
                code voteMatter registrationMatter renewedLevel renewedGrade loanUse""");
        from("APPLICATION", FactType.NUMBER, """
                productCap requestedAmount termMonths ownerAge ownerAgeAtEnd yearsInBusiness
                lpr1y lpr5y ftp1y ftp5y priceFloorBp allInWarnPercent allInBlockPercent personalEsignCap
                companyEntrustedAbove personalEntrustedAbove consumerEntrustedAbove inclusiveCap modelDrift
                maturingDays votesFor votesAgainst articlesShare blockingShare guaranteeFeePercent
                renewedAmount renewedTermMonths renewalsInRow renewalLtvMargin dscrMin singleCustomerCap groupCap relatedCap
                policySet subsidisedCapBp staleCoreSources""");
        from("APPLICATION", FactType.FLAG, """
                internetLoan revolving multiDraw naturalBorrower payeeFixed applicantIsLegalRep
                customerRequestsHuman sampledForReview regionServed registryEsign
                hasProperty inclusiveOnly articlesSay renewal mediumRenewable limitFrozen
                lowRisk secondAppeal subsidised""");
        from("INVESTIGATION", FactType.NUMBER, """
                statedRevenue annualNetCash annualDebtService lastYearSales salesMargin salesGrowth inventoryDays
                receivableDays payableDays prepaidDays advanceDays ownFunds otherFunds existingLoans""");
        from("INVESTIGATION", FactType.FLAG, """
                specialNeeds longCashCycle""");
        from("COLLATERAL", FactType.NUMBER, """
                confirmedValue valuationGap priorClaim rank buildingAge""");
        from("COLLATERAL", FactType.FLAG, """
                entryMaximum entrySuffices laterLien""");
        from("SETTLEMENT", FactType.NUMBER, """
                approvedAmount drawTogether""");
        from("SETTLEMENT", FactType.FLAG, """
                contractSigned faceSignPassed approvalValid mortgagePerfected titleClear accountNormal
                accountSameName noOverdue limitAvailable priceAsApproved costConfirmed bureauFresh
                purposeDocumented payeeClear premiumPaid guaranteeLetterCovers
                decisionStands conditionsConfirmed insuranceInOrder resolutionNeeded renewalExact
                payeePerson payeeRelated tradeShown entrustedAgreed""");
        from("SETTLEMENT", FactType.TEXT, """
                approvalLevel payeeName""");
        from("MONITORING", FactType.NUMBER, """
                legalRepLostDays flowChange3m socialInsuredChange utilityChange newLoans3m
                collateralValueChange""");
        from("MONITORING", FactType.FLAG, """
                fraudCase taxFilingLate smallPenalty topBuyerLost negativeNews seasonalDip""");
        from("PORTFOLIO", FactType.NUMBER, """
                limitEndDays consentEndDays untouchedDays casesUnderWay draftCount""");
        from("PORTFOLIO", FactType.FLAG, """
                contactRestricted asleep waitsForCustomer""");
        from("DERIVED", FactType.TEXT, """
                industrySection industryDivision industryGroup industryClass limitingCap priceGroup
                enterpriseSize sameTermsLevel warningLevel""");
        from("DERIVED", FactType.FLAG, """
                hitAmlSanction hitInternalBlack hitAgentBlack hitInternalGrey hitPep hitGuaranteeCircle
                hitIndustryLimit hitDishonest hitEmployee hitGovernmentPlatform hitUnlawfulTrade hitUnknownList
                firstLoan newToBank policyException""");
        from("DERIVED", FactType.NUMBER, """
                missingCoreSources missingCoreFacts missingScoreFeatures worstFiveClass revenueConflict
                ownerCount oldestOwnerAge youngestOwnerAge oldestSignerAge youngestSignerAge
                buildingAgeAtEnd propertyGaps eligibilityDeclines eligibilityManuals admissionRejects
                admissionManuals exceptionCount reviewReasons routeDeclines ltv limitCollateral limitInvoice modelLimit revenueWan assetsWan
                limit exposureAfter customerHeadroom groupHeadroom relatedHeadroom inclusiveHeadroom
                workingCapitalNeed debtServiceShare affordableLimit lpr rateFloor rateMargin rate allInRate
                allInAboveWarn allInAboveBlock aboveSubsidisedCap principalReduction ltvAbovePolicy""");
        from("DERIVED", FactType.LIST, """
                declineReasons manualReasons""");
        from("DECISION", FactType.TEXT, """
                relatedAction greenClass listAction listCode grade priceAction baseLevel level creditOutcome faceSignMode
                paymentMode registrationType inclusive invoiceAction voteOutcome product why
                guaranteeTrack""");
        from("DECISION", FactType.NUMBER, """
                expectedLoss greenScore fraudScore score taxMultiple settlementPremium modelCap
                revenueShare ltvBase ltvAdjustment limitCap
                basisPoints basisPointsAdjustment witnesses maxTermMonths sizeLevel invoiceShare merchantShare merchantCap voucherDays""");
        from("DECISION", FactType.FLAG, """
                dual legalPresent methodAllowed guarantorVisit""");
    }

    private FactDictionary() {}

    public static Collection<Fact> all() {
        return Collections.unmodifiableCollection(FACTS.values());
    }

    public static Optional<Fact> fact(String key) {
        return Optional.ofNullable(FACTS.get(key));
    }

    /** The keys of each source. */
    public static Map<String, List<String>> sources() {
        return Collections.unmodifiableMap(SOURCES);
    }

    static Set<String> keys() {
        return FACTS.keySet();
    }

    static boolean belongs(String key, String source) {
        Fact fact = FACTS.get(key);
        return fact != null && fact.source().equals(source);
    }

    /** Decisions whose rows stay a list, however many match. */
    static boolean isList(String decisionKey) {
        return LISTS.contains(decisionKey);
    }

    private static void from(String source, FactType type, String keys) {
        for (String key : keys.split("\\s+")) {
            FACTS.put(key, new Fact(key, type, source));
            SOURCES.computeIfAbsent(source, s -> new ArrayList<>()).add(key);
        }
    }
}
