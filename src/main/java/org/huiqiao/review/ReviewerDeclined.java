package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** An approver does not agree over the reviewer's no; the case goes back for a new opinion. */
public class ReviewerDeclined extends Refused {

    ReviewerDeclined() {
        super();
    }
}
