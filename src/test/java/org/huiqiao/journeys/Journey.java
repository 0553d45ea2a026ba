package org.huiqiao.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huiqiao.CaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person in front of a real browser. Take a {@link Chromium} as parameter; without one the journey is skipped. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseTest
@Tag("journey")
@ExtendWith(Chromium.Provided.class)
@interface Journey {}
