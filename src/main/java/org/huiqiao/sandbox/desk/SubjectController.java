package org.huiqiao.sandbox.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqiao.sandbox.wire.Fault;
import org.huiqiao.sandbox.wire.Faults;
import org.huiqiao.sandbox.wire.Faults.Rule;
import org.huiqiao.sandbox.world.Figures;
import org.huiqiao.sandbox.world.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the world is like: companies, people, properties, accounts, and what goes wrong. */
@RestController
@RequestMapping("/admin")
class SubjectController {

    private static final String KINDS = "{kind:companies|people|properties|accounts}";

    record FaultOrder(
            @Nullable String fault,
            @Nullable String operation,
            @Nullable Integer count) {}

    private final Figures figures;
    private final Faults faults;

    SubjectController(Figures figures, Faults faults) {
        this.figures = figures;
        this.faults = faults;
    }

    @GetMapping("/" + KINDS)
    Set<String> demo(@PathVariable String kind) {
        return figures.demoSubjects(Kind.of(kind));
    }

    @GetMapping("/" + KINDS + "/{id}")
    Map<String, Object> subject(@PathVariable String kind, @PathVariable String id) {
        return figures.all(Kind.of(kind), id);
    }

    @PutMapping("/" + KINDS + "/{id}")
    Map<String, Object> change(
            @PathVariable String kind, @PathVariable String id, @RequestBody Map<String, Object> patch) {
        figures.change(Kind.of(kind), id, patch);
        return figures.all(Kind.of(kind), id);
    }

    @GetMapping("/faults")
    List<Rule> faults() {
        return faults.active();
    }

    @PutMapping("/faults/{system}")
    List<Rule> disturb(@PathVariable String system, @RequestBody FaultOrder order) {
        faults.set(new Rule(system, Fault.named(order.fault()), order.operation(), order.count()));
        return faults.active();
    }

    @DeleteMapping("/faults/{system}")
    List<Rule> calm(@PathVariable String system) {
        faults.set(new Rule(system, null, null, null));
        return faults.active();
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(IllegalArgumentException problem) {
        return Map.of("message", String.valueOf(problem.getMessage()));
    }
}
