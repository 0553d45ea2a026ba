package org.huiqiao.origination;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.common.Money;
import org.huiqiao.mortgage.PropertySearch;
import org.huiqiao.mortgage.RegisterEntry;
import org.huiqiao.mortgage.RegistryReport;
import org.huiqiao.mortgage.RegistryState;
import org.huiqiao.mortgage.Valuation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the registry and the valuer say. */
@Component
class PropertyAnswers {

    private final Clock clock;

    PropertyAnswers(Clock clock) {
        this.clock = clock;
    }

    PropertySearch search(String certNo, Map<String, Object> data) {
        return PropertySearch.read(certNo, LocalDate.now(clock), data);
    }

    Valuation valuation(Map<String, Object> data) {
        return new Valuation(
                money(data, "valuationLow"),
                money(data, "valuationAverage"),
                money(data, "valuationHigh"),
                number(data, "valuationConfidence"),
                LocalDate.now(clock));
    }

    RegistryReport report(Map<String, Object> data) {
        Object items = data.get("items");
        return new RegistryReport(
                String.valueOf(data.get("orderNo")),
                RegistryState.valueOf(String.valueOf(data.get("state"))),
                items instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(),
                text(data, "reason"),
                text(data, "certificateNo"),
                number(data, "zqse"),
                integer(data, "rank"),
                instant(data, "registeredAt"),
                Objects.requireNonNullElse(instant(data, "at"), clock.instant()));
    }

    RegisterEntry entry(String certificateNo, Map<String, Object> data) {
        BigDecimal amount = number(data, "amount");
        return new RegisterEntry(
                Boolean.TRUE.equals(data.get("found")),
                certificateNo,
                amount == null ? null : Money.yuan(amount),
                integer(data, "rank"),
                Boolean.TRUE.equals(data.get("seized")));
    }

    private static Money money(Map<String, Object> data, String name) {
        return Money.yuan(Objects.requireNonNullElse(number(data, name), BigDecimal.ZERO));
    }

    private static @Nullable BigDecimal number(Map<String, Object> data, String name) {
        Object value = data.get(name);
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static @Nullable Integer integer(Map<String, Object> data, String name) {
        BigDecimal value = number(data, name);
        return value == null ? null : value.intValue();
    }

    private static @Nullable Instant instant(Map<String, Object> data, String name) {
        String value = text(data, name);
        return value == null ? null : Instant.parse(value);
    }

    private static @Nullable String text(Map<String, Object> data, String name) {
        Object value = data.get(name);
        return value == null ? null : value.toString();
    }
}
