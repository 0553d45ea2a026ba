package org.huiqiao.origination;

import java.util.List;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.products.Catalogue;

/** Which outside sources a product wants asked; a row of the product, no code. */
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
        return catalogue.product(applications.get(applicationId).productCode()).requiredSources();
    }
}
