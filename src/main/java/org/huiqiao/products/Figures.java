package org.huiqiao.products;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** All parameters as they are in force on one day, by their codes. */
public record Figures(LocalDate day, Map<String, BigDecimal> byCode) {

    /** A code without a figure is a fault of the installation. */
    public BigDecimal decimal(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No figure for " + code + " on " + day));
    }

    public Optional<BigDecimal> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
