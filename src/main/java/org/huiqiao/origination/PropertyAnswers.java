package org.huiqiao.origination;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.common.Money;
import org.huiqiao.mortgage.PropertySearch;
import org.huiqiao.mortgage.RegisterEntry;
import org.huiqiao.mortgage.Registration;
import org.huiqiao.mortgage.RegistryReport;
import org.huiqiao.mortgage.RegistryState;
import org.huiqiao.mortgage.RenewedMortgages;
import org.huiqiao.mortgage.Valuation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the registry and the valuer say. */
@Component
class PropertyAnswers {

    private final ApplicationDesk applications;
    private final RenewedMortgages renewed;
    private final Clock clock;

    PropertyAnswers(ApplicationDesk applications, RenewedMortgages renewed, Clock clock) {
        this.applications = applications;
        this.renewed = renewed;
        this.clock = clock;
    }

    /** Our own mortgage is not an earlier claim (D22), be it that of the loan to be renewed. */
    Map<String, Object> withoutOwnMortgage(String applicationId, Map<String, Object> data) {
        if (!(data.get("mortgages") instanceof List<?> mortgages) || mortgages.isEmpty()) {
            return data;
        }
        Set<String> own = Stream.of(
                        Optional.of(applicationId),
                        Optional.ofNullable(applications.get(applicationId).renews()))
                .flatMap(Optional::stream)
                .flatMap(id -> renewed.entry(id).stream())
                .map(Registration::certificate)
                .filter(Objects::nonNull)
                .map(certificate -> Objects.requireNonNull(certificate).no())
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            return data;
        }
        Map<String, Object> others = new LinkedHashMap<>(data);
        others.put(
                "mortgages",
                mortgages.stream()
                        .filter(mortgage ->
                                !(mortgage instanceof Map<?, ?> entry && own.contains(entry.get("certificateNo"))))
                        .toList());
        return others;
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
                items instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(),
                text(data, "reason"),
                text(data, "certificateNo"),
                number(data, "zqse"),
                integer(data, "rank"),
                instant(data, "registeredAt"),
                Objects.requireNonNullElse(instant(data, "at"), clock.instant()));
    }

    RegisterEntry entry(String certificateNo, Map<String, Object> data) {
        BigDecimal amount = number(data, "debtAmt");
        return new RegisterEntry(
                Boolean.TRUE.equals(data.get("found")) && "REGISTERED".equals(data.get("state")),
                certificateNo,
                amount == null ? null : Money.yuan(amount),
                integer(data, "rank"),
                date(data, "debtEnd"),
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

    private static @Nullable LocalDate date(Map<String, Object> data, String name) {
        String value = text(data, name);
        return value == null ? null : LocalDate.parse(value);
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
