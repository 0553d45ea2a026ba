package org.huiqiao.users;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration
class PasswordsConfiguration {

    /** New hashes are Argon2id; older ones, bcrypt without a prefix, still match and are replaced at the next sign-in. */
    @Bean
    PasswordEncoder passwordEncoder() {
        BCryptPasswordEncoder older = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder encoder =
                new DelegatingPasswordEncoder(
                        "argon2",
                        Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), "bcrypt", older)) {

                    /** Half a character, which JSON can name, opens nothing: Argon2 would break off. */
                    @Override
                    public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
                        return typed != null
                                && StandardCharsets.UTF_8.newEncoder().canEncode(typed)
                                && super.matches(typed, hash);
                    }
                };
        encoder.setDefaultPasswordEncoderForMatches(older);
        return encoder;
    }
}
