package org.huiqiao.documents;

/** A file as it may be kept: pictures drawn anew, so that nothing but the picture is left of them. */
record CleanFile(FileType type, byte[] content) {}
