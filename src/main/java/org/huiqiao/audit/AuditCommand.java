package org.huiqiao.audit;

import org.huiqiao.audit.AuditCheck.Break;
import org.huiqiao.audit.AuditCheck.Finding;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --verify-audit}: goes through the whole chain, says what was found and ends; 1 if it is not whole. */
@Component
class AuditCommand implements ApplicationRunner {

    private final AuditCheck check;
    private final ApplicationContext context;

    AuditCommand(AuditCheck check, ApplicationContext context) {
        this.check = check;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("verify-audit")) {
            Finding found = check.check();
            System.out.println(said(found));
            System.exit(SpringApplication.exit(context, () -> found.whole() ? 0 : 1));
        }
    }

    static String said(Finding found) {
        Break broken = found.firstBreak();
        return "%d audit entries in the chain, %d anchors: %s"
                .formatted(
                        found.links(),
                        found.anchors(),
                        broken == null
                                ? "whole"
                                : "broken at link %d, entry %d: %s"
                                        .formatted(broken.seq(), broken.entryId(), broken.fault()));
    }
}
