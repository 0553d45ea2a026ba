/**
 * The glue between the loan process and the modules: what the process tells them (delegates and workers, one class
 * each) and what they tell the process (signals, one line an event). On top of all; nobody uses it.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.origination;
