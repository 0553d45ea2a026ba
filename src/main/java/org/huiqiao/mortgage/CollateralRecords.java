package org.huiqiao.mortgage;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface CollateralRecords extends CrudRepository<Collateral, String> {

    /** Takes the row's lock: what happens to one property and its registration happens in turn. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Collateral> findLockedById(String id);
}
