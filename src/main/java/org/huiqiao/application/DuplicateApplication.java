package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** The same borrower asked for the same product within 30 days (domain 1.3, step 4). */
public class DuplicateApplication extends Refused {

    DuplicateApplication(String earlierApplicationId) {
        super(earlierApplicationId);
    }
}
