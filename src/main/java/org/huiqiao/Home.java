package org.huiqiao;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door, open to everybody. */
@Controller
class Home {

    record Page(List<String> products) {}

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("page", new Page(List.of("CREDIT_QUICK", "TAX_LOAN", "MORTGAGE_LOAN")));
        return "home";
    }
}
