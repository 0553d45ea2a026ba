package org.huiqiao.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks for a part of a region that none of the given regions covers, within a bound on the work. */
final class Cover {

    private static final int STEPS = 200_000;

    private int steps;

    boolean gaveUp() {
        return steps > STEPS;
    }

    Optional<Box> uncovered(Box region, List<Box> covers) {
        if (++steps > STEPS) {
            return Optional.empty();
        }
        List<Box> near = covers.stream().filter(region::meets).toList();
        if (near.isEmpty()) {
            return Optional.of(region);
        }
        // the one that leaves least over, along the fewest axes
        Box cover = near.stream()
                .min(Comparator.comparingLong(box -> cutAlong(box, region).count()))
                .orElseThrow();
        Box rest = region;
        for (int axis : cutAlong(cover, region).toArray()) {
            Box outside = rest.with(
                    axis, Box.minus(rest.sides().get(axis), cover.sides().get(axis)));
            Optional<Box> found = uncovered(outside, near);
            if (found.isPresent() || gaveUp()) {
                return found;
            }
            rest = rest.with(
                    axis, Box.common(rest.sides().get(axis), cover.sides().get(axis)));
        }
        return Optional.empty();
    }

    private static IntStream cutAlong(Box cover, Box region) {
        return IntStream.range(0, region.sides().size()).filter(axis -> !cover.containsAlong(axis, region));
    }
}
