package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Refused;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.inbox.CustomerSearch;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 客户查找. The number is posted, so that no address ever holds it. */
@Controller
@RequestMapping("/staff/customers")
class CustomerPages {

    private final CustomerSearch search;
    private final Customers customers;
    private final Words words;

    CustomerPages(CustomerSearch search, Customers customers, Words words) {
        this.search = search;
        this.customers = customers;
        this.words = words;
    }

    record Line(String applicationId, String person, String phone, String company, String product, String status) {}

    /** @param lines null before anything was looked for */
    record Page(@Nullable List<Line> lines, @Nullable String problem) {}

    @GetMapping
    String ask(Model model) {
        model.addAttribute("page", new Page(null, null));
        return "inbox/customers";
    }

    @PostMapping
    String find(
            @RequestParam(defaultValue = "") String number, Actor actor, Model model, HttpServletResponse response) {
        try {
            model.addAttribute(
                    "page",
                    new Page(search.find(number, actor).stream().map(this::line).toList(), null));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", new Page(null, words.refusal(refused)));
        }
        return "inbox/customers";
    }

    private Line line(LoanApplication application) {
        CustomerAccount account = customers.account(application.applicantId()).orElseThrow();
        String name = account.personName() == null ? "" : account.personName();
        String code = application.creditCode() == null ? "" : application.creditCode();
        return new Line(
                application.id(),
                Masks.name(name),
                Masks.mobile(account.phone()),
                customers.company(code).map(Company::name).map(Masks::company).orElse(""),
                words.product(application.productCode()),
                words.text("application.status." + application.status()));
    }
}
