package org.huiqiao.contract;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which certificate signed which paper when, with the hash before and after (domain 2.7). */
@Component
class KeyUse {

    private final JdbcClient jdbc;

    KeyUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(String documentId, int signatureNo, Identity signer, Instant at, String before, String after) {
        jdbc.sql("""
                        insert into contract_signature (document_id, signature_no, signer, certificate_serial,
                        certificate_until, signed_at, sha256_before, sha256_after) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        documentId,
                        signatureNo,
                        signer.name(),
                        signer.certificate().getSerialNumber().toString(16),
                        Timestamp.from(signer.certificate().getNotAfter().toInstant()),
                        Timestamp.from(at),
                        before,
                        after)
                .update();
    }
}
