package org.huiqiao.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.resolution.Ballot;
import org.huiqiao.resolution.HolderVote;
import org.huiqiao.resolution.Resolution;
import org.huiqiao.resolution.Resolutions;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the shareholders voted on the borrowing, as their resolution says (D34). */
@Controller
@RequestMapping("/my/applications/{id}/resolution")
class ResolutionPages {

    private static final int SPARE_LINES = 2;
    private static final int MOST_LINES = 50;
    private static final int LONGEST_NAME = 100;

    private final OwnCases cases;
    private final Customers customers;
    private final Resolutions resolutions;
    private final Texts texts;

    ResolutionPages(OwnCases cases, Customers customers, Resolutions resolutions, Texts texts) {
        this.cases = cases;
        this.customers = customers;
        this.resolutions = resolutions;
        this.texts = texts;
    }

    record LineForm(String holder, String share, String ballot) {

        boolean isEmpty() {
            return holder.isEmpty() && share.isEmpty();
        }
    }

    /** Read by hand: a list that is bound by index can be asked for with an index of any size. */
    record ResolutionForm(String articlesShare, List<LineForm> lines) {

        static ResolutionForm of(Map<String, String> typed) {
            List<LineForm> lines = new ArrayList<>();
            for (int i = 0; i < MOST_LINES && (i == 0 || typed.containsKey("lines[" + i + "].holder")); i++) {
                String line = "lines[" + i + "].";
                lines.add(new LineForm(
                        text(typed.get(line + "holder")),
                        text(typed.get(line + "share")),
                        text(typed.get(line + "ballot"))));
            }
            return new ResolutionForm(text(typed.get("articlesShare")), lines);
        }
    }

    record Page(String applicationId, List<Option> ballots, boolean open) {}

    @GetMapping
    String ask(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        model.addAttribute("form", form(application));
        return show(application, model);
    }

    @PostMapping
    String answer(@PathVariable String id, @RequestParam Map<String, String> typed, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        ResolutionForm form = ResolutionForm.of(typed);
        BindingResult errors = new DirectFieldBindingResult(form, "form");
        List<HolderVote> votes = votes(form, errors);
        @Nullable BigDecimal articles = form.articlesShare().isEmpty() ? null : percent(form.articlesShare());
        if (articles == null && !form.articlesShare().isEmpty()) {
            errors.rejectValue("articlesShare", "portal.resolution.share.wrong");
        }
        if (!errors.hasErrors() && application.status().isOpen()) {
            try {
                resolutions.record(id, articles, votes, actor);
            } catch (Refused refused) {
                Texts.reject(errors, "lines[0].holder", refused);
            }
        }
        if (errors.hasErrors()) {
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return show(application, model);
        }
        return "redirect:/my/applications/" + id;
    }

    private static List<HolderVote> votes(ResolutionForm form, BindingResult errors) {
        List<HolderVote> votes = new ArrayList<>();
        for (int i = 0; i < form.lines().size(); i++) {
            LineForm line = form.lines().get(i);
            if (line.isEmpty()) {
                continue;
            }
            @Nullable BigDecimal share = percent(line.share());
            if (line.holder().isEmpty() || line.holder().length() > LONGEST_NAME) {
                errors.rejectValue("lines[" + i + "].holder", "portal.resolution.holder.empty");
            }
            if (share == null) {
                errors.rejectValue("lines[" + i + "].share", "portal.resolution.share.wrong");
            }
            @Nullable Ballot ballot = ballot(line.ballot());
            if (ballot == null) {
                errors.rejectValue("lines[" + i + "].ballot", "portal.resolution.ballot.empty");
            }
            if (share != null && ballot != null) {
                votes.add(new HolderVote(line.holder(), share, ballot));
            }
        }
        return votes;
    }

    private ResolutionForm form(LoanApplication application) {
        List<LineForm> lines = new ArrayList<>();
        @Nullable Resolution known = resolutions.of(application.id()).orElse(null);
        if (known == null) {
            String name = customers
                    .account(application.applicantId())
                    .map(CustomerAccount::personName)
                    .orElse("");
            lines.add(new LineForm(name, "", ""));
        } else {
            known.votes()
                    .forEach(vote -> lines.add(new LineForm(
                            vote.holder(), plain(vote.share()), vote.ballot().name())));
        }
        for (int i = 0; i < SPARE_LINES; i++) {
            lines.add(new LineForm("", "", ""));
        }
        @Nullable BigDecimal articles = known == null ? null : known.articlesShare();
        return new ResolutionForm(articles == null ? "" : plain(articles), lines);
    }

    private String show(LoanApplication application, Model model) {
        List<Option> ballots = List.of(Ballot.values()).stream()
                .map(ballot -> new Option(ballot.name(), texts.of("portal.resolution.ballot." + ballot), ""))
                .toList();
        model.addAttribute(
                "page", new Page(application.id(), ballots, application.status().isOpen()));
        return "portal/resolution";
    }

    /** Above nought, at most a hundred. */
    private static @Nullable BigDecimal percent(@Nullable String typed) {
        String text = text(typed).replace("％", "").replace("%", "");
        if (!text.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            return null;
        }
        BigDecimal share = new BigDecimal(text);
        return share.signum() > 0 && share.compareTo(BigDecimal.valueOf(100)) <= 0 ? share : null;
    }

    private static @Nullable Ballot ballot(@Nullable String typed) {
        return List.of(Ballot.values()).stream()
                .filter(ballot -> ballot.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static String plain(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
