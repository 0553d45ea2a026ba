/**
 * How a call comes in and a callback goes out: signature, one effect a key, faults, the file that survives.
 * Part of the sandbox; uses no other part of it.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.sandbox.wire;
