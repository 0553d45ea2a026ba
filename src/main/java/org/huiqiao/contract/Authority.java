package org.huiqiao.contract;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Issues certificates: its own, or in the name of an identity. */
final class Authority {

    static final String ALGORITHM = "SHA256withECDSA";

    private Authority() {}

    static Identity root(X500Name name, Instant from, Instant until) {
        return issue(name, null, from, until);
    }

    static Identity issue(X500Name name, @Nullable Identity issuer, Instant from, Instant until) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            X500Name issuerName = issuer == null
                    ? name
                    : X500Name.getInstance(
                            issuer.certificate().getSubjectX500Principal().getEncoded());
            BigInteger serial = new BigInteger(120, new SecureRandom()).setBit(119);
            var builder = new JcaX509v3CertificateBuilder(
                    issuerName, serial, Date.from(from), Date.from(until), name, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            issuer == null
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var signer =
                    new JcaContentSignerBuilder(ALGORITHM).build(issuer == null ? pair.getPrivate() : issuer.key());
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
            if (issuer != null) {
                chain.addAll(issuer.chain());
            }
            return new Identity(pair.getPrivate(), List.copyOf(chain));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }
}
