package org.huiqiao.vault;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --rotate-keys}: a new key for personal data, everything in the tables sealed with it; ends when done. */
@Component
class RotateCommand implements ApplicationRunner {

    private final KeyRotation rotation;
    private final ApplicationContext context;

    RotateCommand(KeyRotation rotation, ApplicationContext context) {
        this.rotation = rotation;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("rotate-keys")) {
            System.out.printf("%d values sealed with a new key%n", rotation.run());
            System.exit(SpringApplication.exit(context, () -> 0));
        }
    }
}
