package org.huiqiao.facesign;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Seat 1 asks, seat 2 observes; two people (双人面签). */
public record Seats(@Nullable String firstSeat, @Nullable String secondSeat) {

    static final Seats NOBODY = new Seats(null, null);

    Seats taken(int seat, String person) {
        if (seat != 1 && seat != 2) {
            throw new NoSuchSeat(seat);
        }
        String there = seat == 1 ? firstSeat : secondSeat;
        if (there != null && !there.equals(person)) {
            throw new SeatAlreadyTaken(seat);
        }
        if (person.equals(seat == 1 ? secondSeat : firstSeat)) {
            throw new OnePersonInBothSeats();
        }
        return seat == 1 ? new Seats(person, secondSeat) : new Seats(firstSeat, person);
    }

    void refuseUnlessIn(String person) {
        if (!has(person)) {
            throw new NotInTheSeat();
        }
    }

    Seats left(String person) {
        refuseUnlessIn(person);
        return person.equals(firstSeat) ? new Seats(null, secondSeat) : new Seats(firstSeat, null);
    }

    boolean full() {
        return firstSeat != null && secondSeat != null;
    }

    boolean has(String person) {
        return person.equals(firstSeat) || person.equals(secondSeat);
    }

    boolean are(List<String> people) {
        return full() && people.size() == 2 && people.contains(firstSeat) && people.contains(secondSeat);
    }

    boolean asks(String person) {
        return Objects.equals(firstSeat, person);
    }
}
