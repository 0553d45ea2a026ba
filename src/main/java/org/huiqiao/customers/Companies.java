package org.huiqiao.customers;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

public interface Companies extends ListCrudRepository<Company, String> {

    List<Company> findByIdInAndRmId(Collection<String> ids, String rmId);

    long countByRmId(String rmId);

    @Modifying
    @Query("update company set rm_id = :toRm, version = version + 1 where rm_id = :fromRm and branch = :branch")
    int move(String fromRm, String toRm, String branch);
}
