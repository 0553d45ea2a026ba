package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** No query and no submission without the required consents (domain 2.6). */
public class ConsentsMissing extends Refused {

    ConsentsMissing(String titles) {
        super(titles);
    }
}
