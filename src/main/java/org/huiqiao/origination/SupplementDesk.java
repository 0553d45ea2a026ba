package org.huiqiao.origination;

import org.huiqiao.documents.Supplements;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "supplementDesk",
        zh = "补件情况",
        en = "State of the supplement",
        purpose = "complete(业务编号)：材料是否齐全；tooManyRounds(业务编号)：是否超过三轮")
public class SupplementDesk {

    private static final int ROUNDS = 3;

    private final Supplements supplements;

    SupplementDesk(Supplements supplements) {
        this.supplements = supplements;
    }

    public boolean complete(String applicationId) {
        return supplements.open(applicationId).isEmpty()
                && supplements.returnedItems(applicationId).isEmpty();
    }

    public boolean tooManyRounds(String applicationId) {
        return supplements.rounds(applicationId) > ROUNDS;
    }
}
