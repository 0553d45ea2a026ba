package org.huiqiao.portal.web;

import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.products.Catalogue;
import org.springframework.stereotype.Component;

/** What a customer calls an application: the product and the number. */
@Component
class LoanNames {

    private final ApplicationDesk desk;
    private final Catalogue catalogue;
    private final Texts texts;

    LoanNames(ApplicationDesk desk, Catalogue catalogue, Texts texts) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    String of(String applicationId) {
        return catalogue.product(desk.get(applicationId).productCode()).name(texts.locale()) + " " + applicationId;
    }
}
