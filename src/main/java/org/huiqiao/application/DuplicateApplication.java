package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** The same borrower has asked for the same product, and it is still being dealt with (domain 1.3, step 4). */
public class DuplicateApplication extends Refused {

    DuplicateApplication(String earlierApplicationId) {
        super(earlierApplicationId);
    }
}
