package org.huiqiao.inbox;

import java.time.Instant;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.jspecify.annotations.Nullable;

/**
 * A case in which somebody else, or the machine, has to act.
 *
 * @param company null until the customer has said for whom he borrows
 * @param open what people have to do now; empty while the machine works
 * @param step the last step that the machine reached
 * @param since when whatever goes on now began
 */
public record CaseUnderWay(
        LoanApplication application,
        @Nullable String company,
        List<InboxItem> open,
        @Nullable String step,
        Instant since) {}
