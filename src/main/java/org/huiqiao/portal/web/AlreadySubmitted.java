package org.huiqiao.portal.web;

/** The application is no longer being filled in, so its questions lead to its progress. */
class AlreadySubmitted extends RuntimeException {

    final String applicationId;

    AlreadySubmitted(String applicationId) {
        super(null, null, false, false);
        this.applicationId = applicationId;
    }
}
