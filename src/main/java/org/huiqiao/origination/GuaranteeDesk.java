package org.huiqiao.origination;

import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.guarantee.GuaranteeTrack;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.products.Catalogue;

@BuildingBlock(
        value = "guaranteeDesk",
        zh = "担保情况",
        en = "State of the guarantee",
        purpose = "needed：担保贷；opened：已定担保模式；filedLater：先批后备案")
public class GuaranteeDesk {

    private final ApplicationDesk applications;
    private final Catalogue catalogue;
    private final Guarantees guarantees;

    GuaranteeDesk(ApplicationDesk applications, Catalogue catalogue, Guarantees guarantees) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.guarantees = guarantees;
    }

    public boolean needed(String applicationId) {
        return catalogue.product(applications.get(applicationId).productCode()).isGuaranteed();
    }

    public boolean opened(String applicationId) {
        return guarantees.guarantee(applicationId).isPresent();
    }

    public boolean filedLater(String applicationId) {
        return guarantees
                .guarantee(applicationId)
                .filter(guarantee -> guarantee.track() == GuaranteeTrack.FILING)
                .isPresent();
    }
}
