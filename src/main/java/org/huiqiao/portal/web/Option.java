package org.huiqiao.portal.web;

import org.jspecify.annotations.Nullable;

/** One answer to choose. */
record Option(String value, String label, @Nullable String hint) {}
