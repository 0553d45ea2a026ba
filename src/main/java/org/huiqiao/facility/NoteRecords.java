package org.huiqiao.facility;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface NoteRecords extends CrudRepository<LoanNote, String> {

    Optional<LoanNote> findByApplicationIdAndTranche(String applicationId, int tranche);

    List<LoanNote> findByApplicationIdOrderByTranche(String applicationId);
}
