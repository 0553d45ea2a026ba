package org.huiqiao.contract;

import org.huiqiao.press.Typesetting;
import org.springframework.stereotype.Component;

/** Fills the contract templates. */
@Component
class Wording {

    private final Typesetting typesetting = new Typesetting("contracts/");

    String of(ContractCode code, Paper paper) {
        return typesetting.set(code.template, paper);
    }
}
