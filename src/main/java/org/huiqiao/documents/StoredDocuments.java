package org.huiqiao.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface StoredDocuments extends ListCrudRepository<Document, String> {

    List<Document> findByApplicationIdOrderByUploadedAtAscIdAsc(String applicationId);

    List<Document> findByApplicationIdAndDocCodeAndReplacedAtIsNull(String applicationId, String docCode);

    int countByApplicationIdAndReplacedAtIsNull(String applicationId);

    Optional<Document> findByApplicationIdAndDocCodeAndSha256AndReplacedAtIsNull(
            String applicationId, String docCode, String sha256);
}
