package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.WeakHashMap;
import org.huiqiao.decisioning.Replay;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every decision that a test class led to is replayed when the class is through; the gate counts them. */
public class ReplayedAfterwards implements AfterAllCallback {

    public static final Path FOLDER = Path.of("target", "replay");

    private static final Path FILE = FOLDER.resolve(ProcessHandle.current().pid() + ".txt");
    private static final Map<ApplicationContext, Long> DONE = new WeakHashMap<>();

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        ApplicationContext bank = SpringExtension.getApplicationContext(test);
        Replay.Outcome outcome = bank.getBean(Replay.class).replay(DONE.getOrDefault(bank, 0L));
        DONE.put(bank, outcome.lastId());
        Files.createDirectories(FOLDER);
        Files.writeString(
                FILE,
                "%s %d %d %d%n"
                        .formatted(
                                test.getRequiredTestClass().getSimpleName(),
                                outcome.records(),
                                outcome.answers(),
                                outcome.differences().size()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(outcome.differences()).isEmpty();
    }
}
