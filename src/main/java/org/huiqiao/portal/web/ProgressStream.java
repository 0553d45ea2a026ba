package org.huiqiao.portal.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressWatch;
import org.huiqiao.users.Actor;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Ticks of one case for one open page: the number of a change, never what changed. The page then asks for its part. */
@Controller
class ProgressStream {

    /** The browser comes again by itself; by then it may have been signed out. */
    private static final Duration OPEN = Duration.ofMinutes(5);

    /** Of one person at one node; a browser opens no more than six to one place. */
    private static final int MOST = 12;

    private final OwnCases cases;
    private final ProgressWatch watch;

    /** Whose each is. */
    private final Map<SseEmitter, String> open = new ConcurrentHashMap<>();

    ProgressStream(OwnCases cases, ProgressWatch watch) {
        this.cases = cases;
        this.watch = watch;
    }

    @GetMapping(path = "/my/applications/{id}/ticks", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ticks(@PathVariable String id, @RequestParam(defaultValue = "0") long seen, Actor actor) {
        String caseId = cases.get(id, actor).id();
        if (open.values().stream().filter(actor.id()::equals).count() >= MOST) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        SseEmitter emitter = new SseEmitter(OPEN.toMillis());
        LongConsumer watcher = no -> send(emitter, no);
        emitter.onCompletion(() -> {
            watch.leave(caseId, watcher);
            open.remove(emitter);
        });
        emitter.onTimeout(emitter::complete);
        open.put(emitter, actor.id());
        watch.watch(caseId, seen, watcher);
        return emitter;
    }

    private static void send(SseEmitter emitter, long no) {
        try {
            emitter.send(SseEmitter.event().name("changed").data(no));
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        }
    }

    /** A stream that nobody closes would hold up the shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.keySet().forEach(SseEmitter::complete);
    }
}
