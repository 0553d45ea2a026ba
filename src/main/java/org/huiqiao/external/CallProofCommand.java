package org.huiqiao.external;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --verify-calls}: names every stored answer that is not what came from outside, and ends; 1 if there is one. */
@Component
class CallProofCommand implements ApplicationRunner {

    private final CallProof proof;
    private final ApplicationContext context;

    CallProofCommand(CallProof proof, ApplicationContext context) {
        this.proof = proof;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("verify-calls")) {
            CallProof.Finding found = proof.check();
            found.changed().forEach(key -> System.out.println("changed: " + key));
            System.out.printf(
                    "%d answers in the ledger, %d changed%n",
                    found.calls(), found.changed().size());
            System.exit(SpringApplication.exit(context, () -> found.changed().isEmpty() ? 0 : 1));
        }
    }
}
