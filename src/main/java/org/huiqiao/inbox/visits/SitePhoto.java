package org.huiqiao.inbox.visits;

/** A picture of the visit: the document that it is, and when and where it was taken as the pad told it. */
public record SitePhoto(String documentId, String takenAt, String gps) {}
