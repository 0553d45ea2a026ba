package org.huiqiao.inbox.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every page of a case knows where in the list its reader came from. */
@ControllerAdvice(
        assignableTypes = {
            CasePages.class,
            DocumentPages.class,
            SupplementListPages.class,
            StaffTaskPages.class,
            CaseWatchPages.class
        })
class BackToList {

    /** What stands behind the question mark of the list; null for the list as it opens. */
    @ModelAttribute("back")
    @Nullable
    String back(@RequestParam(required = false) @Nullable String back) {
        return back == null ? null : WorkFilter.back(back).asQuery();
    }
}
