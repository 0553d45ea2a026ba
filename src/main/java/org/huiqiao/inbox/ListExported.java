package org.huiqiao.inbox;

import org.huiqiao.users.Actor;

/**
 * Somebody took a list out of the system: which, by which filter, how many rows. What was searched may be about a person
 * and is kept as a digest ({@code audit} keeps keys and codes as they are).
 *
 * @param filterKey the address of the list without the search
 */
public record ListExported(String listCode, String filterKey, String searched, int rows, Actor actor) {}
