package org.huiqiao.contract;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface StoredSets extends ListCrudRepository<StoredSet, String> {

    int countByApplicationId(String applicationId);

    Optional<StoredSet> findByApplicationIdAndStatusNot(String applicationId, ContractStatus status);

    @Query("""
            select s.* from contract_set s join contract_document d on d.contract_set = s.id
            where d.id = :documentId""")
    Optional<StoredSet> findByDocument(String documentId);

    default Optional<StoredSet> standing(String applicationId) {
        return findByApplicationIdAndStatusNot(applicationId, ContractStatus.VOIDED);
    }

    default StoredPdf pdf(String documentId) {
        return findByDocument(documentId).flatMap(set -> set.pdf(documentId)).orElseThrow(ContractDocumentUnknown::new);
    }
}
