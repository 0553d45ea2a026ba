package org.huiqiao;

import java.util.List;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Product;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door, open to everybody. */
@Controller
class Home {

    private final Catalogue catalogue;

    Home(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    record Page(List<Product> products) {}

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("page", new Page(catalogue.all()));
        return "home";
    }
}
