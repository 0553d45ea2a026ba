package org.huiqiao.portal.web;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.huiqiao.limits.Limited;
import org.huiqiao.portal.ComparedProduct;
import org.huiqiao.portal.EstimateForm;
import org.huiqiao.portal.EstimateRules;
import org.huiqiao.portal.ProductsSideBySide;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The products of an estimate side by side, with why which. */
@Controller
class ComparePages {

    private final ProductsSideBySide products;
    private final Texts texts;

    ComparePages(ProductsSideBySide products, Texts texts) {
        this.products = products;
        this.texts = texts;
    }

    /** @param rate as a range in percent, null where there is no price yet */
    record Column(ComparedProduct product, @Nullable String rate, String time) {}

    record Page(List<Column> columns, String query) {}

    @InitBinder("form")
    void rules(WebDataBinder binder) {
        binder.addValidators(new EstimateRules());
    }

    @Limited("estimate")
    @GetMapping("/estimate/compare")
    String compare(@Valid @ModelAttribute("form") EstimateForm form, BindingResult errors, Model model) {
        String query = EstimatePages.query(form);
        if (errors.hasErrors()) {
            return "redirect:/estimate?" + query.substring(1);
        }
        List<Column> columns =
                products.of(form.situation()).stream().map(this::column).toList();
        model.addAttribute("page", new Page(columns, query));
        return "portal/compare";
    }

    private Column column(ComparedProduct product) {
        BigDecimal least = product.least();
        BigDecimal most = product.most();
        String rate = least == null || most == null ? null : percent(least) + "–" + percent(most);
        String time = product.days() == 0
                ? texts.of("portal.compare.time.today")
                : texts.of("portal.compare.time.days", product.days());
        return new Column(product, rate, time);
    }

    private static String percent(BigDecimal rate) {
        return rate.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
