package org.huiqiao.origination;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.huiqiao.decisioning.CaseFacts;
import org.huiqiao.documents.Checklists;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.resolution.Ballot;
import org.huiqiao.resolution.Resolution;
import org.huiqiao.resolution.Resolutions;
import org.jspecify.annotations.Nullable;

/** Whether a company needs its shareholders' resolution (D21, DOC03), and how they voted (D34). */
@BuildingBlock(
        value = "resolutionDesk",
        zh = "股东会决议情况",
        en = "State of the shareholders' resolution",
        purpose = "needed(业务编号)：需要股东会决议")
public class ResolutionDesk implements CaseFacts {

    private static final String RESOLUTION = "DOC03";

    private final Resolutions resolutions;
    private final Checklists checklists;

    ResolutionDesk(Resolutions resolutions, Checklists checklists) {
        this.resolutions = resolutions;
        this.checklists = checklists;
    }

    public boolean needed(String applicationId) {
        return checklists.of(applicationId).stream()
                .anyMatch(item -> item.docCode().equals(RESOLUTION));
    }

    @Override
    public Map<String, @Nullable Object> factsOf(String applicationId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("resolutionNeeded", needed(applicationId));
        resolutions.of(applicationId).ifPresent(resolution -> voted(resolution, facts));
        return facts;
    }

    private static void voted(Resolution resolution, Map<String, @Nullable Object> facts) {
        BigDecimal articles = resolution.articlesShare();
        facts.put("voteMatter", "OWN_BORROWING");
        facts.put("votesFor", fraction(resolution.cast(Ballot.FOR)));
        facts.put("votesAgainst", fraction(resolution.cast(Ballot.AGAINST, Ballot.ABSTAIN)));
        facts.put("articlesSay", articles != null);
        facts.put("articlesShare", articles == null ? null : fraction(articles));
        facts.put("blockingShare", articles == null ? null : BigDecimal.ONE.subtract(fraction(articles)));
    }

    private static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(2);
    }
}
