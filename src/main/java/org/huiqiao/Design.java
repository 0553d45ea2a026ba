package org.huiqiao;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every part, frame, colour and size on one page, in each of the three areas; for those who build pages. */
@Controller
@Profile({"demo", "test"})
class Design {

    private static final List<String> AREAS = List.of("public", "customer", "staff");
    private static final List<String> STAGES = List.of("SUBMIT", "VERIFY", "APPROVE", "SIGN", "REGISTER", "PAY");
    private static final List<String> COLOURS =
            List.of("paper", "sheet", "wash", "ink", "ink-soft", "line", "line-strong", "azure", "azure-deep");
    private static final List<String> TONES = List.of("good", "wait", "bad", "info");
    private static final String WRONG = "layout.design.wrong";

    private final MessageSource texts;

    Design(MessageSource texts) {
        this.texts = texts;
    }

    record Form(
            String amount,
            String note,
            String month,
            String method,
            @Nullable Boolean sure) {}

    record Option(String value, String label, @Nullable String hint) {}

    record Row(String label, String text) {}

    record Entry(
            String when,
            String title,
            @Nullable String text,
            @Nullable String tone) {}

    record Line(String caseId, String step, boolean done, String text) {}

    record Page(
            String area,
            List<String> areas,
            List<String> colours,
            List<String> tones,
            List<String> stages,
            List<Option> options,
            List<Row> rows,
            List<Entry> entries,
            Map<String, String> sides,
            List<Line> results,
            Money amount) {}

    @GetMapping("/design")
    String show(@RequestParam(defaultValue = "public") String area, Model model) {
        Form form = new Form("10x", "", "", "", null);
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        errors.rejectValue("amount", WRONG);
        errors.rejectValue("month", WRONG);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute(
                "page",
                new Page(
                        AREAS.contains(area) ? area : AREAS.get(0),
                        AREAS,
                        COLOURS,
                        TONES,
                        STAGES,
                        List.of(option("one"), option("two")),
                        List.of(new Row(text("label"), text("text")), new Row(text("label"), "")),
                        TONES.stream()
                                .map(tone -> new Entry("2026-03-16 10:00", text("title"), text("text"), tone))
                                .toList(),
                        new TreeMap<>(Map.of("one", "12", "two", "3")),
                        List.of(
                                new Line("LA2026031600000001", text("label"), true, text("title")),
                                new Line("LA2026031600000002", text("label"), false, text("wrong"))),
                        Money.yuan("1234567.80")));
        return "design";
    }

    private Option option(String value) {
        return new Option(value, text("option." + value), text("hint"));
    }

    private String text(String key) {
        String message = "layout.design." + key;
        return texts.getMessage(message, null, LocaleContextHolder.getLocale());
    }
}
