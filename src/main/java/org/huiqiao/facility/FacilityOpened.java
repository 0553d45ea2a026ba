package org.huiqiao.facility;

import java.time.LocalDate;
import org.huiqiao.common.Money;

public record FacilityOpened(String applicationId, String creditCode, Money limit, LocalDate validTo) {}
