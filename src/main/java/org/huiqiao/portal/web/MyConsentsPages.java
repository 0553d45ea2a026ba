package org.huiqiao.portal.web;

import java.util.List;
import org.huiqiao.common.Refused;
import org.huiqiao.documents.Document;
import org.huiqiao.portal.GivenConsent;
import org.huiqiao.portal.GivenConsents;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the customer agreed to, and the way back. */
@Controller
@RequestMapping("/my/consents")
class MyConsentsPages {

    private final GivenConsents consents;
    private final Catalogue catalogue;
    private final Texts texts;

    MyConsentsPages(GivenConsents consents, Catalogue catalogue, Texts texts) {
        this.consents = consents;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    record Line(
            String applicationId,
            String product,
            @Nullable String documentId,
            @Nullable String document,
            String code,
            String title,
            int version,
            String receiver,
            String body,
            String given,
            @Nullable String ended,
            boolean withdrawn,
            boolean endsCase) {}

    record Page(List<Line> lines, @Nullable String problem) {}

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("page", page(actor, null));
        return "portal/my-consents";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @RequestParam String applicationId,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String documentId,
            Actor actor,
            Model model) {
        try {
            consents.withdraw(applicationId, code, documentId.isEmpty() ? null : documentId, actor);
            return "redirect:/my/consents";
        } catch (Refused refused) {
            model.addAttribute("page", page(actor, texts.of(refused)));
            return "portal/my-consents";
        }
    }

    private Page page(Actor actor, @Nullable String problem) {
        return new Page(
                consents.of(actor, texts.locale()).stream().map(this::line).toList(), problem);
    }

    private Line line(GivenConsent given) {
        Document document = given.document();
        return new Line(
                given.application().id(),
                catalogue.product(given.application().productCode()).name(texts.locale()),
                document == null ? null : document.id(),
                document == null ? null : texts.document(document.docCode()) + " " + document.fileName(),
                given.text().code(),
                given.text().title(),
                given.text().version(),
                given.text().receiver(),
                given.text().body(),
                texts.when(given.grantedAt()),
                given.holds() ? null : texts.when(given.ended()),
                given.withdrawn(),
                given.endsCase());
    }
}
