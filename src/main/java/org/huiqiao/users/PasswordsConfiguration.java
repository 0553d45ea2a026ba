package org.huiqiao.users;

import java.util.Map;
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
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), "bcrypt", older));
        encoder.setDefaultPasswordEncoderForMatches(older);
        return encoder;
    }
}
