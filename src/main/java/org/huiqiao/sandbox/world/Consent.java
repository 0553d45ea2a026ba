package org.huiqiao.sandbox.world;

import java.util.function.Function;
import org.huiqiao.sandbox.wire.Answer;
import org.huiqiao.sandbox.wire.Ask;

/** No answer about a person or a company's taxes without the number of an authorisation (征信业管理条例 18). */
final class Consent {

    private Consent() {}

    static Answer required(Ask ask, Function<Ask, Answer> office) {
        return ask.has("consentId") ? office.apply(ask) : Answer.refused("CONSENT_REQUIRED", "缺少授权书编号");
    }
}
