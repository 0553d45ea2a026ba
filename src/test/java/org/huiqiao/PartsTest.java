package org.huiqiao;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.users.NotAMobileNumber;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Every part, bound to a form and on its own. */
@PageSlice
@Import(PartsTest.Pages.class)
class PartsTest {

    record Form(
            @Pattern(regexp = "\\d+") @Nullable String amount,
            @Nullable String purpose,
            @NotBlank @Nullable String months,
            @Nullable String method,
            @Nullable Boolean sure) {}

    record Row(String label, @Nullable String text) {}

    record Option(String value, String label, @Nullable String hint) {}

    record Entry(
            String when,
            String title,
            @Nullable String text,
            @Nullable String tone) {}

    record Page(
            String area,
            List<String> stages,
            Money amount,
            List<Row> rows,
            List<Entry> entries,
            List<Option> options) {}

    @Controller
    static class Pages {

        @GetMapping("/my/parts")
        String show(@ModelAttribute("form") Form form, Model model) {
            return page("customer", model);
        }

        @GetMapping("/staff/parts")
        String dense(@ModelAttribute("form") Form form, Model model) {
            return page("staff", model);
        }

        @PostMapping("/my/parts")
        String send(@Valid @ModelAttribute("form") Form form, BindingResult errors, Model model) {
            return page("customer", model);
        }

        @GetMapping("/my/refused")
        String refused() {
            throw new NotAMobileNumber();
        }

        @GetMapping("/my/broken")
        String broken() {
            throw new IllegalStateException("secret");
        }

        private static String page(String area, Model model) {
            model.addAttribute(
                    "page",
                    new Page(
                            area,
                            List.of("SUBMIT", "VERIFY", "APPROVE", "SIGN", "REGISTER", "PAY"),
                            Money.yuan("1234567.80"),
                            List.of(new Row("one", "1"), new Row("none", null)),
                            List.of(
                                    new Entry("today", "done", "well", "good"),
                                    new Entry("before", "begun", null, null)),
                            List.of(new Option("a", "A", "first"), new Option("b", "B", null))));
            return "test/parts";
        }
    }

    @Autowired
    MockMvc mvc;

    @Test
    void everyPartIsShownToBothSides() throws Exception {
        mvc.perform(get("/my/parts").with(As.customer("C0000000001")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("1,234,567.80"),
                                containsString("123.45678 万元"),
                                containsString("aria-current=\"step\""),
                                containsString("/staff?q=1&amp;after=1~t"),
                                containsString("capture=\"environment\""),
                                containsString("138****0001"))));
        mvc.perform(get("/staff/parts").with(As.staff("rm.li", Role.RM)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("htmx.min.js")));
    }

    @Test
    void whatWasTypedComesBackWithALinkToTheFault() throws Exception {
        mvc.perform(post("/my/parts")
                        .param("amount", "<b>many")
                        .param("method", "b")
                        .param("sure", "true")
                        .with(csrf())
                        .with(As.customer("C0000000001")))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"&lt;b&gt;many\""),
                                containsString("href=\"#amount\""),
                                containsString("href=\"#months\""),
                                containsString("id=\"amount-error\""),
                                containsString("value=\"b\" id=\"method2\" name=\"method\" checked"))));
    }

    @Test
    void aRefusalIsAPageOrANoticeInTheList() throws Exception {
        mvc.perform(get("/my/refused").with(As.customer("C0000000001")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("11 位数字")));
        mvc.perform(get("/my/refused").header("HX-Request", "true").with(As.customer("C0000000001")))
                .andExpect(header().string("HX-Retarget", "#notice"))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void aFaultShowsItsNumberAndNothingElse() throws Exception {
        mvc.perform(get("/my/broken").with(As.customer("C0000000001")))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(allOf(containsString("HQ260316-"), not(containsString("secret")))));
    }
}
