package org.huiqiao.common;

/** A refusal that says in how many seconds it is worth asking again. */
public interface RetryLater {

    long seconds();
}
