package org.huiqiao.facility;

import java.time.Instant;
import org.huiqiao.common.Money;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One draw (支用) under a limit. */
public record FacilityDraw(
        @Id String id,
        @Version int version,
        String facilityId,
        String drawNo,
        Money amount,
        DrawStatus status,
        Instant occupiedAt) {

    static FacilityDraw occupied(String facilityId, String drawNo, Money amount, Instant now) {
        return new FacilityDraw(idOf(facilityId, drawNo), 0, facilityId, drawNo, amount, DrawStatus.OCCUPIED, now);
    }

    static String idOf(String facilityId, String drawNo) {
        return facilityId + "-" + drawNo;
    }

    boolean holdsLimit() {
        return status != DrawStatus.RELEASED;
    }

    void requireAmount(Money asked) {
        if (!amount.equals(asked)) {
            throw new DrawOfOtherAmount(amount, asked);
        }
    }

    FacilityDraw drawn() {
        if (!holdsLimit()) {
            throw new LimitNotOccupied(drawNo);
        }
        return as(DrawStatus.DRAWN);
    }

    FacilityDraw reserved() {
        if (!holdsLimit()) {
            throw new LimitNotOccupied(drawNo);
        }
        return as(DrawStatus.OCCUPIED);
    }

    FacilityDraw released() {
        if (status == DrawStatus.DRAWN) {
            throw new LimitDrawn(drawNo);
        }
        return as(DrawStatus.RELEASED);
    }

    /** The loan is paid off. */
    FacilityDraw repaid() {
        return as(DrawStatus.RELEASED);
    }

    FacilityDraw occupiedAgain(Money newAmount, Instant now) {
        return new FacilityDraw(id, version, facilityId, drawNo, newAmount, DrawStatus.OCCUPIED, now);
    }

    private FacilityDraw as(DrawStatus newStatus) {
        return new FacilityDraw(id, version, facilityId, drawNo, amount, newStatus, occupiedAt);
    }
}
