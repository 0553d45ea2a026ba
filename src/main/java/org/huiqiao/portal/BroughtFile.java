package org.huiqiao.portal;

/**
 * A file of a case as its customer sees it.
 *
 * @param fromBox it came out of the box of the business
 * @param keepable it may be put in there
 * @param kept it is in there
 */
public record BroughtFile(String id, String fileName, boolean fromBox, boolean keepable, boolean kept) {}
