package org.huiqiao.origination;

import java.time.Clock;
import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.facesign.FaceSignRules;
import org.huiqiao.products.Parameters;
import org.springframework.stereotype.Component;

/** The figures of face-sign that are in force today. */
@Component
class FaceSignSettings {

    private final Parameters parameters;
    private final ServiceLevels levels;
    private final Clock clock;

    FaceSignSettings(Parameters parameters, ServiceLevels levels, Clock clock) {
        this.parameters = parameters;
        this.levels = levels;
        this.clock = clock;
    }

    FaceSignRules rules() {
        LocalDate today = LocalDate.now(clock);
        return new FaceSignRules(
                parameters.decimal("FACE_SCORE_MIN", today),
                parameters.decimal("FACE_SCORE_MIN_LARGE", today),
                Money.yuan(parameters.decimal("FACE_SCORE_LARGE_ABOVE", today)),
                parameters.decimal("FACE_ATTEMPTS", today).intValue(),
                levels.amount("FACE_SIGN_NO_SHOWS"));
    }
}
