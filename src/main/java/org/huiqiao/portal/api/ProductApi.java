package org.huiqiao.portal.api;

import java.math.BigDecimal;
import java.util.List;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductApi {

    private final Catalogue catalogue;

    ProductApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    record Offered(
            String code,
            String nameZh,
            String nameEn,
            String security,
            BigDecimal maxAmount,
            int maxTermMonths,
            List<String> borrowerTypes,
            List<String> repaymentMethods) {

        static Offered of(Product product) {
            return new Offered(
                    product.code(),
                    product.nameZh(),
                    product.nameEn(),
                    product.security().name(),
                    product.maxAmount().toYuan(),
                    product.maxTermMonths(),
                    product.borrowerTypes(),
                    product.repaymentMethods());
        }
    }

    @GetMapping("/api/v1/products")
    List<Offered> products() {
        return catalogue.all().stream().map(Offered::of).toList();
    }
}
