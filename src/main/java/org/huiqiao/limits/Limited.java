package org.huiqiao.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller method: as often as the rule of {@code huiqiao.limits} says, then 429 with {@code Retry-After}.
 * Methods of one rule share what it allows.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    String value();

    By by() default By.ADDRESS;

    /** Strangers count by the network they come from, people who are signed in by who they are. */
    enum By {
        ADDRESS,
        ACTOR
    }
}
