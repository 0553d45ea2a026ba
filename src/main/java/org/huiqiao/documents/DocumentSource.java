package org.huiqiao.documents;

public enum DocumentSource {
    UPLOAD,
    /** Fetched by the bank; nobody is asked for it. */
    API
}
