package org.huiqiao.engine.feel;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/** For a DMN engine: FEEL as it is, faster where it is plain. */
public class CompiledFeelFactory implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new CompiledFeel(new ScalaFeelEngineFactory().createInstance());
    }
}
