package org.huiqiao.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book of limits. Whoever changes a limit or draws on it holds its row, so parallel draws never exceed it. */
@Component
@Transactional
public class Facilities {

    /** The only tranche of a loan that is drawn at once. */
    public static final String FIRST_DRAW = "T1";

    private final FacilityRecords facilities;
    private final DrawRecords draws;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Facilities(FacilityRecords facilities, DrawRecords draws, ApplicationEventPublisher events, Clock clock) {
        this.facilities = facilities;
        this.draws = draws;
        this.events = events;
        this.clock = clock;
    }

    public Facility open(String applicationId, String creditCode, Money limit, LocalDate validTo, boolean revolving) {
        Optional<Facility> existing = facilities.findById(applicationId);
        if (existing.isPresent()) {
            existing.get().requireSameTerms(creditCode, limit, validTo, revolving);
            return existing.get();
        }
        Facility facility =
                facilities.save(new Facility(applicationId, creditCode, limit, validTo, revolving, clock.instant()));
        events.publishEvent(new FacilityOpened(applicationId, creditCode, limit, validTo));
        return facility;
    }

    public void occupy(String applicationId, Money amount) {
        occupy(applicationId, FIRST_DRAW, amount);
    }

    /** Reserves the amount; asking again for the same draw and amount changes nothing. */
    public void occupy(String applicationId, String drawNo, Money amount) {
        Facility facility = locked(applicationId);
        Optional<FacilityDraw> known = draws.findById(FacilityDraw.idOf(applicationId, drawNo));
        if (known.isPresent() && known.get().holdsLimit()) {
            known.get().requireAmount(amount);
            return;
        }
        facility.occupy(amount, today());
        draws.save(known.map(draw -> draw.occupiedAgain(amount, clock.instant()))
                .orElseGet(() -> FacilityDraw.occupied(applicationId, drawNo, amount, clock.instant())));
        facilities.save(facility);
    }

    /** Gives a draw back that was never paid; nothing to do if there is none. */
    public void release(String applicationId) {
        release(applicationId, FIRST_DRAW);
    }

    public void release(String applicationId, String drawNo) {
        Optional<Facility> facility = facilities.findLockedById(applicationId);
        Optional<FacilityDraw> draw =
                draws.findById(FacilityDraw.idOf(applicationId, drawNo)).filter(FacilityDraw::holdsLimit);
        if (facility.isEmpty() || draw.isEmpty()) {
            return;
        }
        draws.save(draw.get().released());
        facility.get().giveBack(draw.get().amount());
        facilities.save(facility.get());
    }

    /** The last look before money leaves: the limit is not frozen and the amount is reserved (G10). */
    public void draw(String applicationId, String drawNo, Money amount) {
        Facility facility = locked(applicationId);
        facility.requireActive();
        FacilityDraw draw = draws.findById(FacilityDraw.idOf(applicationId, drawNo))
                .orElseThrow(() -> new LimitNotOccupied(drawNo));
        draw.requireAmount(amount);
        draws.save(draw.drawn());
    }

    /** The bank confirmed that the money did not leave or came back: the draw is only reserved again. */
    public void undraw(String applicationId, String drawNo) {
        locked(applicationId);
        FacilityDraw draw = draws.findById(FacilityDraw.idOf(applicationId, drawNo))
                .orElseThrow(() -> new LimitNotOccupied(drawNo));
        draws.save(draw.reserved());
    }

    public void freeze(String applicationId, String reason, Actor actor) {
        Facility facility = locked(applicationId);
        if (facility.freeze(reason, actor, clock.instant())) {
            facilities.save(facility);
            events.publishEvent(new FacilityFrozen(applicationId, reason, actor.id()));
        }
    }

    public void unfreeze(String applicationId, String reason, Actor actor) {
        Facility facility = locked(applicationId);
        if (facility.unfreeze(reason, actor)) {
            facilities.save(facility);
            events.publishEvent(new FacilityUnfrozen(applicationId, reason, actor.id()));
        }
    }

    /** Ends the limit, so that it no longer counts as exposure. Refused while anything is drawn. */
    public void close(String applicationId) {
        Optional<Facility> facility = facilities.findLockedById(applicationId);
        if (facility.isEmpty() || facility.get().status() == FacilityStatus.CLOSED) {
            return;
        }
        facility.get().close(clock.instant());
        facilities.save(facility.get());
        events.publishEvent(new FacilityClosed(applicationId));
    }

    /** The loan is paid off: nothing is drawn any more and the limit ends. */
    public void settle(String applicationId) {
        facilities
                .findLockedById(applicationId)
                .filter(f -> f.status() != FacilityStatus.CLOSED)
                .ifPresent(facility -> {
                    for (FacilityDraw draw : draws.findByFacilityIdOrderByOccupiedAt(applicationId)) {
                        if (draw.holdsLimit()) {
                            draws.save(draw.repaid());
                            facility.giveBack(draw.amount());
                        }
                    }
                    facility.close(clock.instant());
                    facilities.save(facility);
                    events.publishEvent(new FacilityClosed(applicationId));
                });
    }

    @Transactional(readOnly = true)
    public Optional<Facility> facility(String applicationId) {
        return facilities.findById(applicationId);
    }

    @Transactional(readOnly = true)
    public List<FacilityDraw> draws(String applicationId) {
        return draws.findByFacilityIdOrderByOccupiedAt(applicationId);
    }

    @Transactional(readOnly = true)
    public List<Facility> ofCompany(String creditCode) {
        return facilities.findByCreditCodeOrderByOpenedAt(creditCode);
    }

    /** Total exposure (敞口) to one company, the measure of D18. */
    @Transactional(readOnly = true)
    public Money exposure(String creditCode) {
        return ofCompany(creditCode).stream()
                .map(facility -> facility.exposure(today()))
                .reduce(Money.ZERO, Money::plus);
    }

    private Facility locked(String applicationId) {
        return facilities.findLockedById(applicationId).orElseThrow(() -> new NoSuchFacility(applicationId));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
