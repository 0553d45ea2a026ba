package org.huiqiao.products;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures with a date from which they hold: LPR, caps, thresholds. A new figure is a new row. */
@Component
public class Parameters {

    private final JdbcClient jdbc;

    Parameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figure in force on a day; a code without one is a fault of the installation. */
    public BigDecimal decimal(String code, LocalDate on) {
        return find(code, on).orElseThrow(() -> new IllegalStateException("No figure for " + code + " on " + on));
    }

    /** For figures that not every product has. */
    public Optional<BigDecimal> find(String code, LocalDate on) {
        return jdbc.sql("""
                        select content from parameter where code = ? and valid_from <= ?
                        order by valid_from desc fetch first 1 rows only""")
                .params(code, Date.valueOf(on))
                .query(BigDecimal.class)
                .optional();
    }

    /** For who needs many of them. */
    public Figures all(LocalDate on) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        jdbc.sql("select code, content from parameter where valid_from <= ? order by code, valid_from")
                .param(Date.valueOf(on))
                .query((row, n) -> figures.put(row.getString("code"), row.getBigDecimal("content")))
                .list();
        return new Figures(on, figures);
    }
}
