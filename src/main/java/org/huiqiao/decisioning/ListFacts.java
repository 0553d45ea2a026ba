package org.huiqiao.decisioning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One flag a list (D05, D05b), so that the table reads plainly. Not asked means not known, never not listed. */
class ListFacts implements Derivation {

    private static final Map<String, String> FLAGS = new LinkedHashMap<>();

    static {
        FLAGS.put("AML_SANCTION", "hitAmlSanction");
        FLAGS.put("INTERNAL_BLACK", "hitInternalBlack");
        FLAGS.put("AGENT_BLACK", "hitAgentBlack");
        FLAGS.put("INTERNAL_GREY", "hitInternalGrey");
        FLAGS.put("PEP", "hitPep");
        FLAGS.put("GUARANTEE_CIRCLE", "hitGuaranteeCircle");
        FLAGS.put("INDUSTRY_LIMIT", "hitIndustryLimit");
        FLAGS.put("DISHONEST", "hitDishonest");
        FLAGS.put("EMPLOYEE", "hitEmployee");
        FLAGS.put("GOVERNMENT_PLATFORM", "hitGovernmentPlatform");
        FLAGS.put("UNLAWFUL_TRADE", "hitUnlawfulTrade");
    }

    @Override
    public void derive(Known facts, LocalDate today) {
        List<?> hits = facts.list("listHits");
        FLAGS.forEach((list, flag) -> facts.put(flag, hits == null ? null : hits.contains(list)));
        facts.put(
                "hitUnknownList",
                hits == null ? null : hits.stream().anyMatch(hit -> !FLAGS.containsKey(String.valueOf(hit))));
    }
}
