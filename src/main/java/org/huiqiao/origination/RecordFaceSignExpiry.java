package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.facesign.FaceSignRoom;

@BuildingBlock(
        value = "recordFaceSignExpiry",
        zh = "面签逾期",
        en = "Record that face-sign expired",
        purpose = "客户逾期未预约面签",
        outputs = {"faceSignOutcome"})
class RecordFaceSignExpiry implements JavaDelegate {

    private final FaceSignRoom room;

    RecordFaceSignExpiry(FaceSignRoom room) {
        this.room = room;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        room.cancel(applicationId);
        execution.setVariable("faceSignOutcome", "EXPIRED");
    }
}
