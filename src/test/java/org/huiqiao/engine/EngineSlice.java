package org.huiqiao.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huiqiao.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The engine module alone, with a few building blocks made for tests; the models of the house are left out. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineConfiguration.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "camunda.bpm.job-execution.enabled=false")
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
@Tag("both-databases")
@interface EngineSlice {}
