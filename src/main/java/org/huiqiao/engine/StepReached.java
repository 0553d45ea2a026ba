package org.huiqiao.engine;

/** A case entered a flow node whose model names a customer-visible stage. */
public record StepReached(String businessKey, String processKey, String nodeId, String name, String stage) {}
