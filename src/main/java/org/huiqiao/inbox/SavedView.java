package org.huiqiao.inbox;

/**
 * An address of the work list under a name.
 *
 * @param query what stands behind the question mark
 * @param own whether whoever looks saved it himself; others are shared by a colleague of the branch
 */
public record SavedView(long id, String name, String query, boolean own, boolean shared) {}
