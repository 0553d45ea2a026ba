package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** The review stands elsewhere. */
public class ReviewAtOtherStage extends Refused {

    ReviewAtOtherStage(ReviewStatus status) {
        super(status);
    }
}
