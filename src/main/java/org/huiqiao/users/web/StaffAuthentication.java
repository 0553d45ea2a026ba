package org.huiqiao.users.web;

import java.time.Clock;
import org.huiqiao.users.Actor;
import org.huiqiao.users.KnownDevices;
import org.huiqiao.users.StaffSignIn;
import org.huiqiao.users.factor.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Staff: name and password, and a second factor for whoever has one: at once by HTTP Basic, on a page of its own else. */
class StaffAuthentication {

    private final StaffSignIn staff;
    private final KnownDevices devices;
    private final SecondFactors factors;
    private final Clock clock;

    StaffAuthentication(StaffSignIn staff, KnownDevices devices, SecondFactors factors, Clock clock) {
        this.staff = staff;
        this.devices = devices;
        this.factors = factors;
        this.clock = clock;
    }

    /** A machine was told the password but not the second factor. */
    static class SecondFactorAbsent extends AuthenticationException {

        SecondFactorAbsent() {
            super("The second factor is missing or wrong");
        }
    }

    AuthenticationManager byForm() {
        return asked -> {
            Actor actor = password(asked);
            return factors.has(actor.id()) ? new HalfSignedIn(actor) : new ActorAuthentication(actor);
        };
    }

    AuthenticationManager byBasic() {
        return asked -> {
            Actor actor = password(asked);
            if (!factors.has(actor.id())) {
                return new ActorAuthentication(actor);
            }
            @Nullable String factor = SignInDetails.of(asked).factor();
            if (factor == null || factors.take(actor.id(), factor).isEmpty()) {
                throw new SecondFactorAbsent();
            }
            return new ActorAuthentication(actor, clock.instant());
        };
    }

    private Actor password(Authentication asked) {
        String id = asked.getName();
        SignInDetails details = SignInDetails.of(asked);
        @Nullable String device = details.device(id, devices);
        if (staff.tooManyFailures(id, details.address(), device)) {
            throw new LockedException("Too many failures");
        }
        return staff.enter(id, String.valueOf(asked.getCredentials()), details.address(), device)
                .orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
    }
}
