package org.huiqiao.portal.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.huiqiao.application.OriginTag;
import org.huiqiao.application.OriginTags;
import org.huiqiao.limits.Limited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a link or picture of the bank leads (扫码贷): to the application, with the tag in the session. */
@Controller
class OriginPages {

    static final String TAG = "originTag";

    private final OriginTags tags;

    OriginPages(OriginTags tags) {
        this.tags = tags;
    }

    /** A tag that does not hold leads on all the same, without it. */
    @Limited("tag")
    @GetMapping("/t/{code}")
    String come(@PathVariable String code, HttpSession session) {
        Optional<OriginTag> tag = tags.open(code);
        tag.ifPresent(open -> session.setAttribute(TAG, open.code()));
        return "redirect:"
                + UriComponentsBuilder.fromPath("/my/apply")
                        .queryParamIfPresent("product", tag.map(OriginTag::productCode))
                        .build()
                        .toUriString();
    }
}
