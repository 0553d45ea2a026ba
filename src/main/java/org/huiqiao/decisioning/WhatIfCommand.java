package org.huiqiao.decisioning;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiqiao.engine.DecisionText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --what-if=FILE.dmn}: asks every step on record that asked this table again, says what would be other, ends. */
@Component
class WhatIfCommand implements ApplicationRunner {

    private static final int PAGE = 200;
    private static final int SHOWN = 50;
    private static final int WIDTH = 40;

    private final DecisionRecords records;
    private final DecisionModels models;
    private final ApplicationContext context;

    WhatIfCommand(DecisionRecords records, DecisionModels models, ApplicationContext context) {
        this.records = records;
        this.models = models;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (arguments.containsOption("what-if")) {
            WhatIf whatIf = ask(Path.of(arguments.getOptionValues("what-if").get(0)), System.err);
            tell(whatIf, System.out);
            System.exit(SpringApplication.exit(context, () -> 0));
        }
    }

    WhatIf ask(Path file, PrintStream progress) throws IOException {
        WhatIf whatIf =
                new WhatIf(DecisionText.ofDraft(Files.readString(file)), (key, version) -> models.find(key, version)
                        .orElseThrow(() -> new IllegalStateException("No version " + version + " of " + key)));
        long all = records.count();
        long done = 0;
        long last = 0;
        for (List<DecisionRecord> page = records.after(last, PAGE); !page.isEmpty(); page = records.after(last, PAGE)) {
            page.forEach(whatIf::ask);
            last = page.get(page.size() - 1).id();
            done += page.size();
            progress.print(bar(done, all));
            progress.flush();
        }
        progress.println();
        return whatIf;
    }

    static String bar(long done, long all) {
        int full = all == 0 ? WIDTH : (int) (WIDTH * Math.min(done, all) / all);
        return "\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + done + "/" + all;
    }

    static void tell(WhatIf whatIf, PrintStream out) {
        out.printf("%d steps asked this table, %d would have gone otherwise%n", whatIf.steps(), whatIf.otherwise());
        whatIf.turns().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(turn -> out.printf("%8d  %s%n", turn.getValue(), turn.getKey()));
    }
}
