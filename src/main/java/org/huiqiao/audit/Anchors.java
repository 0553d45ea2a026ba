package org.huiqiao.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes the head of the chain outside the database, so that cutting the chain's end off is found too. */
@Component
class Anchors {

    /** @param hash of that link */
    record Anchor(long seq, String hash) {}

    private final JdbcClient jdbc;
    private final Mac mac;
    private final Clock clock;
    private final Path file;

    Anchors(JdbcClient jdbc, Mac mac, Clock clock, AuditSettings settings) {
        this.jdbc = jdbc;
        this.mac = mac;
        this.clock = clock;
        this.file = settings.anchorFile();
    }

    @Scheduled(
            fixedRateString = "${huiqiao.audit.anchor-every:1h}",
            initialDelayString = "${huiqiao.audit.anchor-every:1h}")
    public void anchor() {
        Anchor head = jdbc.sql("select seq, hash from audit_seal order by seq desc limit 1")
                .query(Anchor.class)
                .optional()
                .orElse(null);
        if (head == null) {
            return;
        }
        String line = "%d %s %s".formatted(head.seq(), head.hash(), clock.instant());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    line + " " + mac.of("anchor", line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if a line of the file is not ours */
    List<Anchor> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(this::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Anchor read(String line) {
        String[] words = line.split(" ");
        if (words.length != 4
                || !mac.of("anchor", words[0] + " " + words[1] + " " + words[2]).equals(words[3])) {
            throw new IllegalStateException("An anchor has been changed: " + line);
        }
        return new Anchor(Long.parseLong(words[0]), words[1]);
    }
}
