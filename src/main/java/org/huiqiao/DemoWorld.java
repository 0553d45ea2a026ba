package org.huiqiao;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In the demo the outside world starts beside the bank, with its own port, data and ledger. It is named, not
 * imported: the bank reaches it over HTTP like any other outside system.
 */
@Component
@Profile("demo")
class DemoWorld implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoWorld.class);
    private static final String APPLICATION = "org.huiqiao.sandbox.SandboxApplication";

    private final int port;
    private final Path folder;
    private @Nullable ConfigurableApplicationContext world;

    DemoWorld(
            @Value("${huiqiao.demo.sandbox-port:8090}") int port,
            @Value("${huiqiao.demo.sandbox-folder:./data/sandbox}") Path folder) {
        this.port = port;
        this.folder = folder;
    }

    @Override
    public void start() {
        if (answers()) {
            log.info("The outside world is running on port {} already", port);
            return;
        }
        try {
            world = (ConfigurableApplicationContext) Class.forName(APPLICATION)
                    .getMethod("start", int.class, Path.class)
                    .invoke(null, port, folder);
            log.info("The outside world is at http://127.0.0.1:{}/", port);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
            throw new IllegalStateException("The outside world did not start: " + cause, e);
        }
    }

    @Override
    public void stop() {
        if (world != null) {
            world.close();
            world = null;
        }
    }

    @Override
    public boolean isRunning() {
        return world != null;
    }

    /** First to come, last to go. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 300);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
