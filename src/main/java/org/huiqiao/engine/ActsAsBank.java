package org.huiqiao.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.huiqiao.common.Acting;

/** Whoever's act it is that moves a case on, the steps of the process are the bank's own work. */
class ActsAsBank extends CommandInterceptor {

    private final Runnable before;

    /** @param before is done at the beginning of each command */
    ActsAsBank(Runnable before) {
        this.before = before;
    }

    @Override
    public <T> T execute(Command<T> command) {
        before.run();
        return Acting.asBank(() -> next.execute(command));
    }
}
