package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The bank's own identity provider by OpenID Connect, once {@code spring.security.oauth2.client.registration.*} is
 * configured. It says who somebody is; that he works here, and in which post, say our records alone.
 */
@Component
class BanksOwnSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(BanksOwnSignIn.class);
    private static final String BEGIN = "/staff/login/with";
    private static final String BACK = "/staff/login/back";

    private final @Nullable ClientRegistrationRepository registrations;
    private final Users users;
    private final StaffEntrance entrance;
    private final String claim;

    BanksOwnSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            Users users,
            StaffEntrance entrance,
            @Value("${huiqiao.users.oidc-claim:preferred_username}") String claim) {
        this.registrations = registrations.getIfAvailable();
        this.users = users;
        this.entrance = entrance;
        this.claim = claim;
    }

    /** A way in that the sign-in page offers. */
    record Way(String path, String name) {}

    List<Way> ways() {
        return registrations instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(one -> new Way(BEGIN + "/" + one.getRegistrationId(), one.getClientName()))
                        .toList()
                : List.of();
    }

    void apply(HttpSecurity http) throws Exception {
        if (registrations == null) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/staff/login")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(begin -> begin.baseUri(BEGIN))
                .redirectionEndpoint(back -> back.baseUri(BACK + "/*"))
                .successHandler(
                        (request, response, said) -> entrance.enterOnWordOf(request, response, staff(said.getName())))
                .failureHandler((request, response, why) -> {
                    LOG.warn("Sign-in with the bank's own provider failed", why);
                    response.sendRedirect("/staff/login?unknown");
                }));
    }

    /** The door's own manager knows passwords only; what comes back from the provider is judged here. */
    AuthenticationManager beside(AuthenticationManager passwords) {
        OidcAuthorizationCodeAuthenticationProvider provider = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), this::ours);
        return asked -> {
            if (!(asked instanceof OAuth2LoginAuthenticationToken)) {
                return passwords.authenticate(asked);
            }
            Authentication known = provider.authenticate(asked);
            if (known == null) {
                throw new OAuth2AuthenticationException("only_openid_connect");
            }
            return known;
        };
    }

    private OidcUser ours(OidcUserRequest request) {
        OidcUser known = new OidcUserService().loadUser(request);
        @Nullable String id = known.getClaimAsString(claim);
        staff(id == null ? "" : id);
        return new DefaultOidcUser(known.getAuthorities(), known.getIdToken(), known.getUserInfo(), claim);
    }

    private Actor staff(String id) {
        return users.staff(id).orElseThrow(() -> new OAuth2AuthenticationException("not_staff"));
    }

    /** Who somebody is was all that was asked; no token is kept. */
    private static class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("NullAway")
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
