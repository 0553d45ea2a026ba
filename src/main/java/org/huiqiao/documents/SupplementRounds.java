package org.huiqiao.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SupplementRounds extends ListCrudRepository<Supplement, String> {

    List<Supplement> findByApplicationIdOrderByRoundNo(String applicationId);

    default Optional<Supplement> openOne(String applicationId) {
        return findByApplicationIdOrderByRoundNo(applicationId).stream()
                .filter(round -> round.status().open())
                .findFirst();
    }
}
