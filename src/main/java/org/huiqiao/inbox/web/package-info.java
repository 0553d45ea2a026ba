/**
 * The staff's pages and API: work list, case, face-sign room, operations.
 * Reads every domain module to show a case; acts only through {@code inbox} and {@code facesign}.
 */
@org.jspecify.annotations.NullMarked
package org.huiqiao.inbox.web;
