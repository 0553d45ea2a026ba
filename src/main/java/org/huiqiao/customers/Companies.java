package org.huiqiao.customers;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

public interface Companies extends ListCrudRepository<Company, String> {

    List<Company> findByRmIdOrderByName(String rmId);

    long countByRmId(String rmId);
}
