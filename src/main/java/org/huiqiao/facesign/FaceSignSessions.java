package org.huiqiao.facesign;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface FaceSignSessions extends ListCrudRepository<FaceSignSession, String> {

    Optional<FaceSignSession> findFirstByApplicationIdOrderByAttemptNoDesc(String applicationId);
}
