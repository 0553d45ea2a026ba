package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.decisioning.FactGap;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.Calls;

@BuildingBlock(
        value = "query-source",
        zh = "查询数据源",
        en = "Query a source",
        purpose = "向一个外部数据源查询一次；没有授权的不查，答不上来的记为缺失",
        inputs = {"source"})
class QuerySource implements Worker {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private final SourceQueries queries;
    private final Calls calls;
    private final FactFile facts;
    private final SourceAnswers answers;

    QuerySource(SourceQueries queries, Calls calls, FactFile facts, SourceAnswers answers) {
        this.queries = queries;
        this.calls = calls;
        this.facts = facts;
        this.answers = answers;
    }

    @Override
    public void work(Job job) {
        String source = (String) Objects.requireNonNull(job.variable("source"));
        SourceQuery query = queries.of(source, job.businessKey(), "intake");
        if (!query.consented()) {
            miss(job, source, FactGap.NOT_AUTHORISED);
            return;
        }
        CallAnswer answer = calls.send(query.request());
        switch (answer.status()) {
            case SUCCESS ->
                job.done(() -> {
                    answers.keep(source, query, answer);
                    return Map.of();
                });
            case FAILURE -> miss(job, source, FactGap.FAILED);
            case UNKNOWN -> job.later(ASK_AGAIN, "the source has not answered yet");
        }
    }

    private void miss(Job job, String source, FactGap gap) {
        job.done(() -> {
            facts.missing(job.businessKey(), source, gap);
            return Map.of();
        });
    }
}
