package org.huiqiao.once;

/** The right to deal with a request; a later claim on the same key makes an earlier one void. */
record Claim(String id, String token) {}
