package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The search is of another certificate than the one declared. */
public class SearchOfAnotherProperty extends Refused {

    public SearchOfAnotherProperty(String declared, String searched) {
        super(declared, searched);
    }
}
