package org.huiqiao.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huiqiao.JdbcSlice;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The contract module on a database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JdbcSlice
@RecordApplicationEvents
@Import(ContractSlice.Module.class)
@interface ContractSlice {

    @TestConfiguration
    @EnableConfigurationProperties({ContractSettings.class, SigningSettings.class})
    @ComponentScan({"org.huiqiao.contract", "org.huiqiao.press", "org.huiqiao.products"})
    class Module {}
}
