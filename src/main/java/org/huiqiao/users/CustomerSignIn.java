package org.huiqiao.users;

import org.huiqiao.common.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever holds the phone is its account's owner. */
@Component
public class CustomerSignIn {

    private final SignInCodes codes;
    private final CustomerAccounts accounts;

    CustomerSignIn(SignInCodes codes, CustomerAccounts accounts) {
        this.codes = codes;
        this.accounts = accounts;
    }

    /** A wrong code counts as a try although it is refused. */
    @Transactional(noRollbackFor = Refused.class)
    public Actor enter(Mobile phone, String code) {
        codes.verify(phone, code);
        return accounts.ofPhone(phone);
    }
}
