package org.huiqiao.engine;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** As many jobs at a time as this machine has use for: they compute and write, none waits for anybody outside. */
@Configuration(proxyBeanMethods = false)
class JobThreads {

    @Bean
    @ConditionalOnProperty(
            prefix = "camunda.bpm.job-execution",
            name = "enabled",
            havingValue = "true",
            matchIfMissing = true)
    ThreadPoolTaskExecutor camundaTaskExecutor() {
        int threads = 2 * Runtime.getRuntime().availableProcessors();
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(threads);
        pool.setMaxPoolSize(threads);
        // what waits here is locked for this node: another one may have time for it
        pool.setQueueCapacity(threads);
        return pool;
    }
}
