package org.huiqiao.facility;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface DrawRecords extends CrudRepository<FacilityDraw, String> {

    List<FacilityDraw> findByFacilityIdOrderByOccupiedAt(String facilityId);
}
