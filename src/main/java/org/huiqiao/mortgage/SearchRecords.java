package org.huiqiao.mortgage;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface SearchRecords extends CrudRepository<PropertySearch, Long> {

    List<PropertySearch> findByApplicationIdAndCertNoOrderById(String applicationId, String certNo);
}
