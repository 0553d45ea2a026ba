package org.huiqiao.review;

import org.springframework.data.repository.ListCrudRepository;

interface Reviews extends ListCrudRepository<Review, String> {}
