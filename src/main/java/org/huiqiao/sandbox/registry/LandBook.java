package org.huiqiao.sandbox.registry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.sandbox.wire.Journal;
import org.huiqiao.sandbox.world.Figures;
import org.huiqiao.sandbox.world.Kind;
import org.huiqiao.sandbox.world.Liens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记簿: the mortgages entered here, behind those that the figures say were there before. */
@Component
class LandBook implements Liens {

    private static final String KIND = "lien";
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Journal journal;
    private final Figures figures;
    private final Clock clock;

    LandBook(Journal journal, Figures figures, Clock clock) {
        this.journal = journal;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public List<Map<String, Object>> on(String certNo) {
        return standing(certNo).stream().map(Lien::summary).toList();
    }

    Optional<Lien> find(String certificateNo) {
        return journal.find(KIND, certificateNo, Lien.class);
    }

    boolean has(String certificateNo, String certNo) {
        return standing(certNo).stream().anyMatch(lien -> lien.certificateNo().equals(certificateNo));
    }

    /** 变更登记: the entry keeps its rank and its day, the certificate is given out anew. */
    Lien enter(Order order) {
        Optional<Lien> changed = order.changedCertificateNo().flatMap(this::find);
        Lien entered = enter(order, changed.orElse(null));
        changed.ifPresent(this::release);
        return entered;
    }

    private Lien enter(Order order, @Nullable Lien changed) {
        Map<String, Object> property = figures.all(Kind.PROPERTY, order.certNo());
        String wrong = String.valueOf(property.getOrDefault("wrongAmountOn", ""));
        BigDecimal right = order.debtAmt();
        BigDecimal tenth = right.movePointLeft(1);
        int before = property.get("mortgages") instanceof List<?> old ? old.size() : 0;
        Lien lien = new Lien(
                certificateNo(order.certNo()),
                order.certNo(),
                order.filing(),
                wrong.equals("REGISTER") || wrong.equals("BOTH") ? tenth : right,
                (wrong.equals("CERTIFICATE") || wrong.equals("BOTH") ? tenth : right).divide(WAN),
                changed == null ? before + standing(order.certNo()).size() + 1 : changed.rank(),
                changed == null ? clock.instant() : changed.registeredAt(),
                false);
        journal.put(KIND, lien.certificateNo(), lien);
        return lien;
    }

    Lien release(Lien lien) {
        Lien released = lien.release();
        journal.put(KIND, lien.certificateNo(), released);
        return released;
    }

    private List<Lien> standing(String certNo) {
        return journal.all(KIND, Lien.class).stream()
                .filter(lien -> lien.certNo().equals(certNo) && !lien.released())
                .toList();
    }

    /** 苏（2026）苏州市不动产证明第9000123号: domain 3.5. */
    private String certificateNo(String certNo) {
        int place = Math.max(certNo.indexOf('）'), certNo.indexOf(')'));
        int end = certNo.indexOf("不动产");
        String town = place > 0 && end > place ? certNo.substring(place + 1, end) : "杭州市";
        int number = 9_000_001 + journal.all(KIND, Lien.class).size();
        return certNo.substring(0, 1) + "（" + LocalDate.now(clock).getYear() + "）" + town + "不动产证明第" + number + "号";
    }
}
