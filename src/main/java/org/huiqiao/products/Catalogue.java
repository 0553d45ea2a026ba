package org.huiqiao.products;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.huiqiao.common.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The products on offer. */
@Component
public class Catalogue {

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Product> all() {
        return jdbc.sql("select * from product where on_offer = true order by sort_no")
                .query(Catalogue::product)
                .list();
    }

    /** Also one that is no longer on offer: running cases keep theirs. */
    public Product product(String code) {
        return jdbc.sql("select * from product where code = ?")
                .param(code)
                .query(Catalogue::product)
                .optional()
                .orElseThrow(() -> new ProductUnknown(code));
    }

    private static Product product(ResultSet row, int n) throws SQLException {
        return new Product(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Security.valueOf(row.getString("security")),
                list(row, "borrower_types"),
                Money.yuan(row.getBigDecimal("max_amount")),
                row.getInt("max_term_months"),
                row.getBoolean("internet_loan"),
                row.getBoolean("revolving"),
                row.getBoolean("inclusive_only"),
                row.getBoolean("subsidised"),
                row.getInt("approval_validity_days"),
                list(row, "repayment_methods"),
                list(row, "required_sources"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of(row.getString(column).split(","));
    }
}
