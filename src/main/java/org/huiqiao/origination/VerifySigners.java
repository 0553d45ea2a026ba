package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.Calls;
import org.huiqiao.facesign.FaceSignRoom;

@BuildingBlock(value = "verify-signers", zh = "核验签署人", en = "Verify the signers", purpose = "联网核查与人脸比对，结果记入面签证据")
class VerifySigners implements Worker {

    private final SourceQueries queries;
    private final Calls calls;
    private final FaceSignRoom room;
    private final IdentityAnswers identities;

    VerifySigners(SourceQueries queries, Calls calls, FaceSignRoom room, IdentityAnswers identities) {
        this.queries = queries;
        this.calls = calls;
        this.room = room;
        this.identities = identities;
    }

    @Override
    public void work(Job job) {
        SourceQuery query = queries.of("IDENTITY", job.businessKey(), "face-sign:" + job.id());
        CallAnswer answer = calls.send(query.request());
        if (answer.isUnknown()) {
            job.later(Duration.ofSeconds(5), "the identity check has not answered yet");
            return;
        }
        job.done(() -> {
            identities.record(job.businessKey(), answer, room);
            return Map.of();
        });
    }
}
