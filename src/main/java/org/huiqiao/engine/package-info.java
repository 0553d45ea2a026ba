/**
 * Everything generic about the process engine: models, tasks, forms, jobs, decisions, the diagram.
 * A leaf: it knows no loan and uses {@code common} only. With {@code origination} the only one to import the engine.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.engine;
