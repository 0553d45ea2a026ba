package org.huiqiao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huiqiao.products.Catalogue;
import org.huiqiao.vault.Vault;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Real pages behind the real doors on a real database, without the engine; import the module under test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PageSlice.Slice.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
@Tag("both-databases")
public @interface PageSlice {

    @EnableAutoConfiguration(excludeName = "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration")
    @ComponentScan({"org.huiqiao.users", "org.huiqiao.limits", "org.huiqiao.once"})
    @Import({
        JdbcConfiguration.class,
        MessagesConfiguration.class,
        PagesConfiguration.class,
        LargeType.class,
        ErrorPages.class,
        FaultNumbers.class,
        Home.class,
        Catalogue.class,
        Vault.class,
        TestClock.class
    })
    class Slice {}
}
