package org.huiqiao.users.web;

import org.huiqiao.common.Refused;
import org.huiqiao.users.CustomerSignIn;
import org.huiqiao.users.Mobile;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Customers: phone and the code that was sent to it. */
class CustomerAuthentication implements AuthenticationManager {

    private final CustomerSignIn customers;

    CustomerAuthentication(CustomerSignIn customers) {
        this.customers = customers;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        try {
            Mobile phone = Mobile.parse(asked.getName());
            return new ActorAuthentication(customers.enter(phone, String.valueOf(asked.getCredentials())));
        } catch (Refused refused) {
            throw new BadCredentialsException(refused.messageKey(), refused);
        }
    }
}
