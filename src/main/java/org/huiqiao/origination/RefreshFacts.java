package org.huiqiao.origination;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.decisioning.FactGap;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.Calls;
import org.huiqiao.products.Catalogue;

@BuildingBlock(value = "refresh-facts", zh = "当日复查", en = "Look again on the day", purpose = "放款当日复查收款账户；抵押贷款复查产权（D22）")
class RefreshFacts implements Worker {

    private final ApplicationDesk applications;
    private final Catalogue catalogue;
    private final SourceQueries queries;
    private final Calls calls;
    private final SourceAnswers answers;
    private final FactFile facts;

    RefreshFacts(
            ApplicationDesk applications,
            Catalogue catalogue,
            SourceQueries queries,
            Calls calls,
            SourceAnswers answers,
            FactFile facts) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.queries = queries;
        this.calls = calls;
        this.answers = answers;
        this.facts = facts;
    }

    @Override
    public void work(Job job) {
        for (String source : sources(job.businessKey())) {
            SourceQuery query = queries.of(source, job.businessKey(), job.id());
            CallAnswer answer = calls.send(query.request());
            if (answer.isUnknown()) {
                job.later(Duration.ofSeconds(5), source + " has not answered yet");
                return;
            }
            if (answer.succeeded()) {
                answers.keep(source, query, answer);
            } else {
                facts.missing(job.businessKey(), source, FactGap.FAILED);
            }
        }
        job.done(Map::of);
    }

    private List<String> sources(String applicationId) {
        boolean mortgage =
                catalogue.product(applications.get(applicationId).productCode()).isMortgage();
        return mortgage ? List.of("ACCOUNT", "PROPERTY") : List.of("ACCOUNT");
    }
}
