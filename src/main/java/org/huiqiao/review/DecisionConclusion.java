package org.huiqiao.review;

import org.springframework.context.MessageSourceResolvable;

/** What the approver says. */
public enum DecisionConclusion implements MessageSourceResolvable {
    AGREE,
    RETURN,
    DECLINE;

    @Override
    public String[] getCodes() {
        return new String[] {"review.decision." + name()};
    }
}
