package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.mortgage.Collateral;
import org.huiqiao.mortgage.PropertySearch;
import org.huiqiao.mortgage.Registration;
import org.jspecify.annotations.Nullable;

/** The property offered, what the register said of it, and what became of the mortgage on it. */
record CollateralView(
        Collateral property,
        @Nullable Money confirmedValue,
        List<PropertySearch> searches,
        List<Registration> registrations) {}
