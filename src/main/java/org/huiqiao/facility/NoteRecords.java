package org.huiqiao.facility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface NoteRecords extends CrudRepository<LoanNote, String> {

    Optional<LoanNote> findByApplicationIdAndTranche(String applicationId, int tranche);

    List<LoanNote> findByApplicationIdInAndStatusAndDueOnBetween(
            Collection<String> applicationIds, LoanNoteStatus status, LocalDate from, LocalDate to);

    List<LoanNote> findByApplicationIdOrderByTranche(String applicationId);
}
