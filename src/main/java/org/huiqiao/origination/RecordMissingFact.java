package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.decisioning.FactGap;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "recordMissingFact",
        zh = "记录数据缺失",
        en = "Record a missing fact",
        purpose = "数据源超时未答，记为缺失，案件继续",
        inputs = {"source"})
class RecordMissingFact implements JavaDelegate {

    private final FactFile facts;

    RecordMissingFact(FactFile facts) {
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        String source = (String) execution.getVariable("source");
        facts.missing(applicationId, source, FactGap.TIMED_OUT);
    }
}
