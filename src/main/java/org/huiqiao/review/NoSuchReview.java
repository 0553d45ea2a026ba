package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** This case has never been given to the review desk. */
public class NoSuchReview extends Refused {

    NoSuchReview() {
        super();
    }
}
