/**
 * The second factors of staff (ADR 15): a code of an authenticator, a passkey, a recovery code; who must have one.
 * For {@code users.web} only.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.users.factor;
