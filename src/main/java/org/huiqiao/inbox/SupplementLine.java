package org.huiqiao.inbox;

import org.huiqiao.documents.ItemStatus;

/**
 * A document that may be asked for.
 *
 * @param asked whether the list holds it by itself: it is missing or was sent back
 * @param note why, as the customer will read it; empty where nobody said so yet
 */
public record SupplementLine(String docCode, ItemStatus status, boolean asked, String note) {}
