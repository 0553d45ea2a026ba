package org.huiqiao.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface ChecklistRows extends ListCrudRepository<Checklist, String> {

    /** For whoever will change it: customer, staff and process do so at the same moment. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Checklist> findLockedByApplicationId(String applicationId);

    /** What {@link ChecklistItem#toBring()} says, for many cases at once. */
    @Query("""
            select application_id, count(*) as items from checklist_item
            where application_id in (:applicationIds) and required = true and source = 'UPLOAD'
              and status in ('MISSING', 'RETURNED')
            group by application_id""")
    List<StillMissing> stillMissing(Collection<String> applicationIds);
}
