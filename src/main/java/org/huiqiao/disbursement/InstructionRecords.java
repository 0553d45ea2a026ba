package org.huiqiao.disbursement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface InstructionRecords extends CrudRepository<PaymentInstruction, String> {

    List<PaymentInstruction> findByApplicationIdOrderByAttempt(String applicationId);

    Optional<PaymentInstruction> findFirstByApplicationIdOrderByAttemptDesc(String applicationId);

    List<PaymentInstruction> findByStatusInOrderBySentAt(Collection<PaymentStatus> statuses);
}
