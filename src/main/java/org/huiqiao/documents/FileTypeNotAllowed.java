package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Told by the content, never by the name: pdf, jpg, png, heic. */
public class FileTypeNotAllowed extends Refused {

    FileTypeNotAllowed(String found) {
        super(found);
    }
}
