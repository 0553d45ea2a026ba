package org.huiqiao.facesign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiqiao.JdbcSlice;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ten want the same half hour, for which two pairs of staff are there. */
@JdbcSlice
@Import({
    FaceSignRoom.class,
    AppointmentDesk.class,
    SessionFile.class,
    EvidenceRecord.class,
    Slots.class,
    HardStops.class,
    FaceSignRoomTest.Holidays.class
})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelBookingTest {

    private static final Instant START = Instant.parse("2026-03-18T02:00:00Z");
    private static final int MANY = 10;

    @Autowired
    FaceSignRoom room;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void gone() {
        for (String table : List.of(
                "face_sign_booking", "face_sign_evidence", "signer_check", "asked_question", "face_sign_session")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void asManyGetItAsThereArePlaces() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService customers = Executors.newFixedThreadPool(MANY);
        List<Future<Boolean>> booked = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            String id = "HQ-P" + n;
            room.open(FaceSignSessionTest.plan(id, FaceSignMode.REMOTE_VIDEO));
            booked.add(customers.submit(() -> {
                start.await();
                try {
                    appointments.book(id, START, Actor.customer(id, "客户"));
                    return true;
                } catch (SlotTaken late) {
                    return false;
                }
            }));
        }
        start.countDown();
        int got = 0;
        for (Future<Boolean> one : booked) {
            got += one.get() ? 1 : 0;
        }
        customers.shutdown();
        assertThat(got).isEqualTo(2);
        assertThat(jdbc.sql("select desk from face_sign_booking order by desk")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }
}
