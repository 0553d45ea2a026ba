package org.huiqiao.users.web;

import org.huiqiao.users.StaffSignIn;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Staff: name and password, by form or HTTP Basic. */
class StaffAuthentication implements AuthenticationManager {

    private final StaffSignIn staff;

    StaffAuthentication(StaffSignIn staff) {
        this.staff = staff;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String id = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
        if (staff.tooManyFailures(id, address)) {
            throw new LockedException("Too many failures");
        }
        return staff.enter(id, String.valueOf(asked.getCredentials()), address)
                .map(ActorAuthentication::new)
                .orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
    }
}
