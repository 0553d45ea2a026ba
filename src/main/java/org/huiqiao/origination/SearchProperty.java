package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.decisioning.FactGap;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.Calls;

@BuildingBlock(value = "search-property", zh = "查询不动产", en = "Search the property", purpose = "向登记中心查询产权现状，结果更新押品与决策事实")
class SearchProperty implements Worker {

    private final SourceQueries queries;
    private final Calls calls;
    private final SourceAnswers answers;
    private final FactFile facts;

    SearchProperty(SourceQueries queries, Calls calls, SourceAnswers answers, FactFile facts) {
        this.queries = queries;
        this.calls = calls;
        this.answers = answers;
        this.facts = facts;
    }

    @Override
    public void work(Job job) {
        SourceQuery query = queries.of("PROPERTY", job.businessKey(), job.id());
        CallAnswer answer = calls.send(query.request());
        if (answer.isUnknown()) {
            job.later(Duration.ofSeconds(5), "the registry has not answered the search yet");
            return;
        }
        job.done(() -> {
            if (answer.succeeded()) {
                answers.keep("PROPERTY", query, answer);
            } else {
                facts.missing(job.businessKey(), "PROPERTY", FactGap.FAILED);
            }
            return Map.of();
        });
    }
}
