package org.huiqiao.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

public interface Applications extends CrudRepository<LoanApplication, String> {

    List<LoanApplication> findByApplicantIdOrderByCreatedAtDesc(String applicantId);

    List<LoanApplication> findByCreditCodeOrderByCreatedAtDesc(String creditCode);

    List<LoanApplication> findByCreditCodeInAndStatus(Collection<String> creditCodes, ApplicationStatus status);

    /** Begun before that day and never submitted. */
    List<LoanApplication> findBySubmittedAtIsNullAndCreatedAtBefore(Instant day);

    List<LoanApplication> findByRenews(String renews);

    @Query("""
            select * from loan_application
            where credit_code = :creditCode and product_code = :productCode and id <> :id
              and submitted_at > :since and status not in ('WITHDRAWN', 'EXPIRED', 'IN_FORCE', 'SETTLED',
              'CANCELLED_BY_BANK')
            order by submitted_at""")
    List<LoanApplication> similar(String creditCode, String productCode, String id, Instant since);

    @Query("""
            select a.id, a.channel, a.renews, t.kind as tag_kind, t.place,
              case when h.asked_at is not null and h.answered_at is null then true else false end as help_asked
            from loan_application a left join help_request h on h.application_id = a.id
            left join application_origin o on o.application_id = a.id
            left join origin_tag t on t.code = o.tag_code where a.id in (:ids)""")
    List<Origin> origins(Collection<String> ids);

    /** Cases that are not closed; whoever is saving one of them right now has to read it again. */
    @Modifying
    @Query("""
            update loan_application set rm_id = :toRm, version = version + 1
            where rm_id = :fromRm and branch = :branch and closed_at is null""")
    int move(String fromRm, String toRm, String branch);
}
