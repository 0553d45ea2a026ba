package org.huiqiao.sandbox.world;

import java.util.Map;
import org.huiqiao.sandbox.wire.Fault;
import org.huiqiao.sandbox.wire.SubjectFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figure {@code faults}, such as {"credit-bureau/personal": "ERROR"} or {"core": "SLOW"}. */
@Component
class TroubledSubjects implements SubjectFaults {

    private static final Map<String, Kind> NAMED_BY =
            Map.of("creditCode", Kind.COMPANY, "idNo", Kind.PERSON, "certNo", Kind.PROPERTY, "account", Kind.ACCOUNT);

    private final Figures figures;

    TroubledSubjects(Figures figures) {
        this.figures = figures;
    }

    @Override
    public @Nullable Fault of(String system, String operation, Map<String, Object> body) {
        for (Map.Entry<String, Kind> name : NAMED_BY.entrySet()) {
            if (body.get(name.getKey()) instanceof String id
                    && figures.all(name.getValue(), id).get("faults") instanceof Map<?, ?> faults) {
                Object fault = faults.get(system + "/" + operation);
                Object found = fault == null ? faults.get(system) : fault;
                if (found != null) {
                    return Fault.named(found.toString());
                }
            }
        }
        return null;
    }
}
