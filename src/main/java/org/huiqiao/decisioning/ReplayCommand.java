package org.huiqiao.decisioning;

import java.io.PrintStream;
import org.huiqiao.decisioning.Replay.Outcome;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --replay}: asks every table of every record again, says what came out and ends; 1 if anything differs. */
@Component
class ReplayCommand implements ApplicationRunner {

    private static final int SHOWN = 50;

    private final Replay replay;
    private final ApplicationContext context;

    ReplayCommand(Replay replay, ApplicationContext context) {
        this.replay = replay;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("replay")) {
            Outcome outcome = replay.replay(0);
            tell(outcome, System.out);
            System.exit(
                    SpringApplication.exit(context, () -> outcome.differences().isEmpty() ? 0 : 1));
        }
    }

    static void tell(Outcome outcome, PrintStream out) {
        out.printf(
                "%d decision records, %d answers of tables replayed, %d differences%n",
                outcome.records(), outcome.answers(), outcome.differences().size());
        outcome.differences().stream()
                .limit(SHOWN)
                .forEach(one -> out.printf(
                        "%s step %d %s: %s%n",
                        one.applicationId(),
                        one.step(),
                        one.decisionKey() == null ? "" : one.decisionKey(),
                        one.fault()));
    }
}
