package org.huiqiao.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a document may go back, as the bank lists it on this day. */
@Component
public class ReturnReasons {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnReasons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of this kind of document first. */
    public List<ReturnReason> of(String docCode) {
        return jdbc.sql("""
                        select code, doc_code, name, name_en from return_reason
                        where (doc_code is null or doc_code = :docCode) and valid_from <= :day
                          and (valid_to is null or valid_to >= :day)
                        order by case when doc_code is null then 1 else 0 end, code""")
                .param("docCode", docCode)
                .param("day", LocalDate.now(clock))
                .query(ReturnReason.class)
                .list();
    }

    /**
     * A reason of the list, with more words if there are any; the reason OTHER says nothing by itself.
     *
     * @throws ReturnNoteMissing where it is not said why
     */
    public ItemVerdict returned(String docCode, String reasonCode, String words) {
        ReturnReason reason = of(docCode).stream()
                .filter(one -> one.code().equals(reasonCode))
                .findFirst()
                .orElseThrow(() -> new ReturnNoteMissing(docCode));
        String said = words.strip();
        boolean other = reason.code().equals("OTHER");
        if (said.length() > LONGEST || (other && said.isEmpty())) {
            throw new ReturnNoteMissing(docCode);
        }
        String note = other ? said : said.isEmpty() ? reason.name() : reason.name() + "：" + said;
        return new ItemVerdict(false, reason.code(), note);
    }
}
