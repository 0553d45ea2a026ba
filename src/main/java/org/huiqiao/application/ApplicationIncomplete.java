package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** A section is still empty, so the application cannot be submitted. */
public class ApplicationIncomplete extends Refused {

    ApplicationIncomplete(String section) {
        super(section);
    }
}
