package org.huiqiao.guarantee;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface GuaranteeRecords extends CrudRepository<Guarantee, String> {

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Guarantee> findLockedById(String id);
}
