package org.huiqiao.review;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ApprovalRows extends ListCrudRepository<Approval, String> {

    List<Approval> findByApplicationIdOrderById(String applicationId);
}
