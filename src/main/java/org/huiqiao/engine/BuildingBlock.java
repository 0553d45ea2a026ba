package org.huiqiao.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean or a topic that a model may name. The allow-list of the engine, the lint and the palette of the studio are
 * read from these annotations; what carries none cannot be called from a model.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BuildingBlock {

    /** The name in models: {@code ${name}} for a delegate, the topic for a {@link Worker}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();

    String zh();

    String en();

    String purpose();

    String[] inputs() default {};

    String[] outputs() default {};
}
