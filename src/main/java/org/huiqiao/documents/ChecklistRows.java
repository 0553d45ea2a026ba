package org.huiqiao.documents;

import org.springframework.data.repository.ListCrudRepository;

interface ChecklistRows extends ListCrudRepository<Checklist, String> {}
