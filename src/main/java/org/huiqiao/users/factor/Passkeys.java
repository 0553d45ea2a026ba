package org.huiqiao.users.factor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJackson2Module;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys of staff. The device asks for a finger or a PIN, so that one is both factors at once. A question is known by
 * its challenge alone, which the caller keeps and gives back with the answer, once.
 */
@Component
public class Passkeys {

    private static final int LONGEST_LABEL = 40;

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new WebauthnJackson2Module())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();
    private final JdbcPublicKeyCredentialUserEntityRepository owners;
    private final JdbcUserCredentialRepository keys;
    private final ApplicationEventPublisher events;

    Passkeys(JdbcOperations jdbc, ApplicationEventPublisher events) {
        this.owners = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.keys = new JdbcUserCredentialRepository(jdbc);
        this.events = events;
    }

    /** Where passkeys hold: {@code https://loan.bank.example} and its host. */
    public record Site(String host, String origin) {}

    public record Passkey(String id, String label) {}

    public static String newChallenge() {
        return Bytes.random().toBase64UrlString();
    }

    /** JSON as {@code PublicKeyCredential.parseCreationOptionsFromJSON} reads it. */
    @Transactional
    public String newKey(Site site, String staffId, String challenge) {
        return write(operations(site, challenge)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(named(staffId))));
    }

    @Transactional
    public boolean register(Site site, String staffId, String challenge, String label, String answer) {
        Webauthn4JRelyingPartyOperations operations = operations(site, challenge);
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(answer, new TypeReference<>() {});
            String called = label.isBlank() ? "passkey" : label.strip();
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    operations.createPublicKeyCredentialCreationOptions(
                            new ImmutablePublicKeyCredentialCreationOptionsRequest(named(staffId))),
                    new RelyingPartyPublicKey(made, called.substring(0, Math.min(called.length(), LONGEST_LABEL)))));
        } catch (JsonProcessingException | RuntimeException whateverDoesNotVerify) {
            return false;
        }
        events.publishEvent(new SecondFactorAdded(staffId, FactorKind.PASSKEY));
        return true;
    }

    /** JSON as {@code PublicKeyCredential.parseRequestOptionsFromJSON} reads it; for anybody if no person is named. */
    @Transactional(readOnly = true)
    public String question(Site site, @Nullable String staffId, String challenge) {
        return write(operations(site, challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        staffId == null ? null : named(staffId))));
    }

    /** Whose key answered. */
    @Transactional
    public Optional<String> owner(Site site, String challenge, String answer) {
        Webauthn4JRelyingPartyOperations operations = operations(site, challenge);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                    json.readValue(answer, new TypeReference<>() {});
            PublicKeyCredentialUserEntity owner = operations.authenticate(new RelyingPartyAuthenticationRequest(
                    operations.createCredentialRequestOptions(
                            new ImmutablePublicKeyCredentialRequestOptionsRequest(null)),
                    shown));
            events.publishEvent(new SecondFactorGiven(owner.getName(), FactorKind.PASSKEY));
            return Optional.of(owner.getName());
        } catch (JsonProcessingException | RuntimeException whateverDoesNotVerify) {
            return Optional.empty();
        }
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(String staffId) {
        @Nullable PublicKeyCredentialUserEntity owner = owners.findByUsername(staffId);
        return owner == null
                ? List.of()
                : keys.findByUserId(owner.getId()).stream()
                        .map(key -> new Passkey(key.getCredentialId().toBase64UrlString(), key.getLabel()))
                        .toList();
    }

    /** Nothing happens if it is somebody else's. */
    @Transactional
    public void remove(String staffId, String id) {
        if (of(staffId).stream().anyMatch(key -> key.id().equals(id))) {
            keys.delete(Bytes.fromBase64(id));
            events.publishEvent(new SecondFactorRemoved(staffId, FactorKind.PASSKEY));
        }
    }

    private Webauthn4JRelyingPartyOperations operations(Site site, String challenge) {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                owners,
                keys,
                PublicKeyCredentialRpEntity.builder()
                        .id(site.host())
                        .name("Huiqiao")
                        .build(),
                Set.of(site.origin()));
        Bytes asked = Bytes.fromBase64(challenge);
        operations.setCustomizeCreationOptions(options -> options.challenge(asked)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.challenge(asked).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static Authentication named(String staffId) {
        return UsernamePasswordAuthenticationToken.authenticated(staffId, "", List.of());
    }

    private String write(Object options) {
        try {
            return json.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
