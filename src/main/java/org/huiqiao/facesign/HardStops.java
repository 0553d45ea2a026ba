package org.huiqiao.facesign;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phrases that end a session wherever they are said (D20). */
@Component
class HardStops {

    private final JdbcClient jdbc;

    HardStops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> in(String text) {
        String said = text.replaceAll("\\s", "");
        return jdbc.sql("select phrase from hard_stop_phrase order by phrase").query(String.class).list().stream()
                .filter(said::contains)
                .findFirst();
    }
}
