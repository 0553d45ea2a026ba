package org.huiqiao.origination;

import java.util.ArrayList;
import java.util.List;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.products.Catalogue;

/** Which outside sources a product wants asked, a row of the product; for a renewal the core's word on the loan too. */
@BuildingBlock(
        value = "factSources",
        zh = "数据源清单",
        en = "Sources to ask",
        purpose = "needed(业务编号) 给出该产品要查询的数据源",
        outputs = {"source"})
public class FactSources {

    private final ApplicationDesk applications;
    private final Catalogue catalogue;

    FactSources(ApplicationDesk applications, Catalogue catalogue) {
        this.applications = applications;
        this.catalogue = catalogue;
    }

    public List<String> needed(String applicationId) {
        LoanApplication application = applications.get(applicationId);
        List<String> sources =
                new ArrayList<>(catalogue.product(application.productCode()).requiredSources());
        if (application.renews() != null) {
            sources.add("OWN_LOAN");
        }
        return sources;
    }
}
