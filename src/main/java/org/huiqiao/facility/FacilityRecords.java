package org.huiqiao.facility;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface FacilityRecords extends CrudRepository<Facility, String> {

    /** Takes the row's lock until the transaction ends: draws and freezes under one limit stand in line. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Facility> findLockedById(String id);

    List<Facility> findByCreditCodeOrderByOpenedAt(String creditCode);
}
