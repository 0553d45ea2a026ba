package org.huiqiao.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** The engine's own vocabulary in a model. */
final class ModelXml {

    static final Namespace CAMUNDA = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

    private ModelXml() {}
}
