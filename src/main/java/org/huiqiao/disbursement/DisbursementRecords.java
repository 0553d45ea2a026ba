package org.huiqiao.disbursement;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface DisbursementRecords extends CrudRepository<Disbursement, String> {

    /** Takes the row's lock until the transaction ends: whoever moves the payment stands in line here. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Disbursement> findLockedById(String id);
}
