package org.huiqiao.application;

import java.time.LocalDate;
import org.huiqiao.common.Refused;

/** The same was declined within 30 days; asking again so soon would only add an inquiry to the credit report. */
public class CoolingPeriod extends Refused {

    CoolingPeriod(String earlierApplicationId, LocalDate again) {
        super(earlierApplicationId, again.toString());
    }
}
