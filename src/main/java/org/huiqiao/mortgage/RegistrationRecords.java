package org.huiqiao.mortgage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface RegistrationRecords extends CrudRepository<MortgageRegistration, String> {

    List<MortgageRegistration> findByApplicationIdOrderByAttempt(String applicationId);

    Optional<MortgageRegistration> findFirstByApplicationIdOrderByAttemptDesc(String applicationId);

    Optional<MortgageRegistration> findByApplicationIdAndOrderNo(String applicationId, String orderNo);

    boolean existsByApplicationIdAndCertNoNotAndStatusIn(
            String applicationId, String certNo, Collection<RegistrationStatus> statuses);
}
