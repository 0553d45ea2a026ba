package org.huiqiao.portal.web;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The kind of a document as it stands in D21. */
final class DocumentCode {

    private static final Pattern FORMAT = Pattern.compile("[A-Z0-9_]{1,30}");

    private DocumentCode() {}

    static String checked(String docCode) {
        if (!FORMAT.matcher(docCode).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return docCode;
    }
}
