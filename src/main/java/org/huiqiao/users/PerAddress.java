package org.huiqiao.users;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller method that strangers may call: so many times a minute from one address, then 429 with
 * {@code Retry-After}. Methods of one name share what they may.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PerAddress {

    String name();

    int aMinute();
}
