package org.huiqiao.portal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqiao.portal.CustomerMessage;
import org.huiqiao.portal.Progress;
import org.huiqiao.portal.StageTimes;
import org.huiqiao.portal.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a case, stage by stage: done when, now by whom and until when, later by whom and how long it takes. */
@Component
class ProgressSteps {

    /** A line of {@code parts/timeline}. */
    record Entry(
            String when,
            String title,
            String text,
            @Nullable String tone) {}

    /** The first of these messages was told when the stage was done. */
    private static final Map<String, Set<String>> ENDS = Map.of(
            "SUBMIT", Set.of("STATUS_SUBMITTED"),
            "VERIFY", Set.of("STATUS_MANUAL_REVIEW", "STATUS_APPROVED"),
            "APPROVE", Set.of("STATUS_APPROVED"),
            "SIGN", Set.of("STATUS_SECURITY_PERFECTION", "STATUS_PAYING", "STATUS_IN_FORCE"),
            "REGISTER", Set.of("STATUS_PAYING", "STATUS_IN_FORCE"),
            "GUARANTEE", Set.of("STATUS_PAYING", "STATUS_IN_FORCE"),
            "PAY", Set.of("STATUS_IN_FORCE"));

    private final StageTimes times;
    private final Texts texts;

    ProgressSteps(StageTimes times, Texts texts) {
        this.times = times;
        this.texts = texts;
    }

    List<Entry> of(Progress progress, List<CustomerMessage> told) {
        List<String> stages = progress.stages();
        int here = progress.stage().equals("DONE") ? stages.size() : stages.indexOf(progress.stage());
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < stages.size(); at++) {
            if (at < here) {
                entries.add(done(stages.get(at), told));
            } else if (at == here && !progress.isOver()) {
                entries.add(now(progress));
            } else if (!progress.isOver()) {
                entries.add(later(stages.get(at), progress));
            }
        }
        return entries;
    }

    private Entry done(String stage, List<CustomerMessage> told) {
        @Nullable
        Instant at = told.stream()
                .filter(message -> ENDS.getOrDefault(stage, Set.of()).contains(message.code()))
                .map(CustomerMessage::toldAt)
                .min(Instant::compareTo)
                .orElse(null);
        return new Entry(texts.when(at), title(stage), texts.of("portal.progress.done"), "good");
    }

    private Entry now(Progress progress) {
        String tone = progress.turn() == Turn.CUSTOMER ? "wait" : "info";
        return new Entry(
                texts.of("portal.progress.now"), title(progress.stage()), by(progress) + byWhen(progress), tone);
    }

    private String by(Progress progress) {
        boolean elsewhere = Set.of("REGISTER", "GUARANTEE").contains(progress.stage());
        boolean named = progress.turn() == Turn.CUSTOMER || progress.turn() == Turn.BANK || !elsewhere;
        return texts.of(
                "portal.progress.by", texts.of("portal.progress.by." + (named ? progress.turn() : progress.stage())));
    }

    private Entry later(String stage, Progress progress) {
        String who = texts.of("portal.progress.by", texts.of("portal.progress.by." + stage));
        return new Entry(texts.of("portal.progress.later"), title(stage), who + usually(stage, progress), null);
    }

    /** A day when there is one, else how long it usually takes. */
    private String byWhen(Progress progress) {
        if (progress.late()) {
            return texts.of("portal.progress.comma") + texts.of("portal.progress.late");
        }
        if (progress.until() != null) {
            return texts.of("portal.progress.comma")
                    + texts.of("portal.progress.until.when", texts.when(progress.until()));
        }
        return progress.turn() == Turn.CUSTOMER ? "" : usually(progress.stage(), progress);
    }

    private String usually(String stage, Progress progress) {
        return times.of(stage, progress.stages().contains("REGISTER"))
                .map(span ->
                        texts.of("portal.progress.comma") + texts.of("portal.progress.usually." + stage, span(span)))
                .orElse("");
    }

    private String span(StageTimes.Span span) {
        return texts.of("portal.progress.span." + span.unit(), span.amount());
    }

    private String title(String stage) {
        return texts.of("layout.stage." + stage);
    }
}
