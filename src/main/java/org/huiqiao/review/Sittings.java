package org.huiqiao.review;

import org.springframework.data.repository.ListCrudRepository;

interface Sittings extends ListCrudRepository<CommitteeSitting, String> {}
