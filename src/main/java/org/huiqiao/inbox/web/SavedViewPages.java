package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.SavedViews;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The address of the list as it is now, kept under a name. */
@Controller
class SavedViewPages {

    private final SavedViews saved;
    private final WorkbenchReader reader;
    private final Words words;

    SavedViewPages(SavedViews saved, WorkbenchReader reader, Words words) {
        this.saved = saved;
        this.reader = reader;
        this.words = words;
    }

    @PostMapping("/staff/views")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        WorkFilter filter = WorkFilter.back(back);
        try {
            saved.save(name, filter.lasting().asQuery(), shared, actor);
            return "redirect:" + filter.here();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("filter", filter);
            model.addAttribute("page", reader.read(filter, actor, words.refusal(refused), null));
            return WorkbenchPages.PAGE;
        }
    }

    @PostMapping("/staff/views/{number}/delete")
    String delete(@PathVariable long number, @RequestParam(defaultValue = "") String back, Actor actor) {
        saved.delete(number, actor);
        return "redirect:" + WorkFilter.back(back).here();
    }
}
