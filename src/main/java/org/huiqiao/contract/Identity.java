package org.huiqiao.contract;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** A key to sign with and the certificate that says whose it is; the last of the chain is the authority. */
record Identity(PrivateKey key, List<X509Certificate> chain) {

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** The name in the certificate, whoever the caller says it is. */
    String name() {
        return nameIn(certificate());
    }

    static String nameIn(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return IETFUtils.valueToString(subject.getRDNs(BCStyle.CN)[0].getFirst().getValue());
    }

    @Override
    public String toString() {
        return "Identity[" + certificate().getSerialNumber() + "]";
    }
}
