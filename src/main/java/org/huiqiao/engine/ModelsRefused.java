package org.huiqiao.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqiao.common.Refused;

/** Models that must not reach the engine, with all that is wrong with them. */
public class ModelsRefused extends Refused {

    private final transient List<ModelProblem> problems;

    ModelsRefused(List<ModelProblem> problems) {
        super(problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return "Models refused:\n  - "
                + problems.stream().map(ModelProblem::toString).collect(Collectors.joining("\n  - "));
    }
}
