package org.huiqiao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiqiao.engine.WokenByClock;
import org.huiqiao.sandbox.World;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration
@Import({Bank.class, SentCodes.class, FlowNodes.class, StatementCounter.class, WokenByClock.class})
class BankConfiguration {

    private static final TickingClock CLOCK = new TickingClock();
    private static final World WORLD = new World(CLOCK);
    private static final AtomicInteger BANKS = new AtomicInteger();

    @Bean
    @Primary
    TickingClock tickingClock() {
        return CLOCK;
    }

    @Bean
    World world() {
        return WORLD;
    }

    /**
     * The one world remembers by case number: the banks of one run, each with a database of its own, share none. And
     * none draws cases for a person to look at (D19), for the draw is by number.
     */
    @Bean
    ApplicationRunner numbersOfItsOwn(Environment environment) {
        JdbcClient jdbc = TestDatabase.owner(environment);
        int first = BANKS.getAndIncrement() * 1_000 + 1;
        return arguments -> {
            jdbc.sql("alter sequence application_number restart with " + first).update();
            jdbc.sql("update parameter set content = 0 where code = 'MANUAL_SAMPLE_PERCENT'")
                    .update();
        };
    }

    /** Tells the bank where the sandbox is, before it starts. */
    static class Beside implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("huiqiao");
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "sandbox",
                                Map.of(
                                        "huiqiao.outside.base-url", WORLD.url(),
                                        "huiqiao.look-every", "2s",
                                        // some of the world never answers
                                        "huiqiao.outside.timeout", "4s",
                                        "huiqiao.documents.folder",
                                                folder.resolve("documents").toString(),
                                        "huiqiao.audit.anchor-file",
                                                folder.resolve("anchors").toString(),
                                        "huiqiao.contracts.folder",
                                                folder.resolve("contracts").toString(),
                                        "huiqiao.signing.folder",
                                                folder.resolve("signing").toString())));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
