package org.huiqiao.contract;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The demonstration authority, the bank's key and customers' keys. A customer's key lives for one signing and is
 * never stored, so nobody else can hold it (电子签名法 13).
 */
@Component
class SigningKeys {

    private static final String AUTHORITY = "ca";
    private static final String BANK = "bank";
    private static final Duration YEAR = Duration.ofDays(365);
    // clocks of two machines differ
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final KeyFile file;
    private final Clock clock;
    private @Nullable Keys keys;

    SigningKeys(SigningSettings settings, Clock clock) {
        this.file = new KeyFile(settings);
        this.clock = clock;
    }

    Identity bank() {
        return keys().bank();
    }

    Identity customer(String name, String company) {
        Instant now = clock.instant();
        return Authority.issue(name(name, company), keys().authority(), now.minus(SLACK), now.plus(Duration.ofDays(1)));
    }

    X509Certificate trusted() {
        return keys().authority().certificate();
    }

    /** Made at the first signing, not at the start: most commands never sign. */
    private synchronized Keys keys() {
        if (keys == null) {
            file.createOnce(this::generate);
            keys = new Keys(file.read(AUTHORITY), file.read(BANK));
        }
        return keys;
    }

    private Map<String, Identity> generate() {
        Instant from = clock.instant().minus(YEAR);
        Identity authority = Authority.root(name("惠桥演示 CA", "惠桥演示"), from, from.plus(YEAR.multipliedBy(20)));
        Identity bank = Authority.issue(name("惠桥银行", "惠桥银行"), authority, from, from.plus(YEAR.multipliedBy(10)));
        return Map.of(AUTHORITY, authority, BANK, bank);
    }

    private static X500Name name(String person, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, person)
                .build();
    }

    private record Keys(Identity authority, Identity bank) {}
}
