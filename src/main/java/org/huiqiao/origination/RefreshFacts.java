package org.huiqiao.origination;

import java.time.Duration;
import java.util.ArrayList;
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

@BuildingBlock(
        value = "refresh-facts",
        zh = "当日复查",
        en = "Look again on the day",
        purpose = "放款当日复查收款账户；过期的征信报告重新查询；抵押贷款复查产权（D22）")
class RefreshFacts implements Worker {

    private final ApplicationDesk applications;
    private final Catalogue catalogue;
    private final SourceQueries queries;
    private final Calls calls;
    private final SourceAnswers answers;
    private final FactFile facts;
    private final RegistryDesk registry;
    private final CreditReports reports;

    RefreshFacts(
            ApplicationDesk applications,
            Catalogue catalogue,
            SourceQueries queries,
            Calls calls,
            SourceAnswers answers,
            FactFile facts,
            RegistryDesk registry,
            CreditReports reports) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.queries = queries;
        this.calls = calls;
        this.answers = answers;
        this.facts = facts;
        this.registry = registry;
        this.reports = reports;
    }

    @Override
    public void work(Job job) {
        for (String source : sources(job.businessKey())) {
            SourceQuery query = queries.of(source, job.businessKey(), occasion(source, job));
            if (!query.consented()) {
                continue; // the old report stays as old as it is, and D22 stops the payout
            }
            CallAnswer answer = calls.send(query.request());
            if (answer.isUnknown()) {
                job.later(Duration.ofSeconds(5), source + " has not answered yet");
                return;
            }
            if (answer.succeeded()) {
                answers.keep(source, query, answer);
            } else if (!CreditReports.SOURCES.contains(source)) {
                facts.missing(job.businessKey(), source, FactGap.FAILED);
            }
        }
        if (isMortgage(job.businessKey()) && !verified(job)) {
            job.later(Duration.ofSeconds(5), "the register has not answered yet");
            return;
        }
        job.done(Map::of);
    }

    /** The certificate is held against the register on the very day (D22). */
    private boolean verified(Job job) {
        CallAnswer entry = registry.entry(job);
        if (entry.succeeded()) {
            registry.verify(job.businessKey(), entry);
        }
        return !entry.isUnknown();
    }

    private List<String> sources(String applicationId) {
        List<String> sources = new ArrayList<>(reports.stale(applicationId));
        sources.add("ACCOUNT");
        if (isMortgage(applicationId)) {
            sources.add("PROPERTY");
        }
        return sources;
    }

    /** A report has the number of its round in the key of its call, so one round is paid for once. */
    private String occasion(String source, Job job) {
        return CreditReports.SOURCES.contains(source)
                ? "round-" + (reports.round(job.businessKey(), source) + 1) + ":" + job.id()
                : job.id();
    }

    private boolean isMortgage(String applicationId) {
        return catalogue.product(applications.get(applicationId).productCode()).isMortgage();
    }
}
