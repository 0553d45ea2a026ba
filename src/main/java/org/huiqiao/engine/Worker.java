package org.huiqiao.engine;

/** Does the work of an external task: talks to the outside, never inside an engine transaction. */
public interface Worker {

    void work(Job job);
}
