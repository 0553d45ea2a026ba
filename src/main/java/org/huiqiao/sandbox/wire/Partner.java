package org.huiqiao.sandbox.wire;

/** One outside system. It is called once a key; the gateway sees to that. */
public interface Partner {

    String system();

    Answer answer(Ask ask);
}
