package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** The mortgagor has to agree anew and the register entry to be kept (民法典 391, 担保制度解释 16), which a person arranges. */
public class MortgageNotRenewed extends Refused {

    MortgageNotRenewed() {}
}
