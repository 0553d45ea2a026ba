package org.huiqiao.review;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who has had a hand in a case, over all its rounds and whatever post they act in now (审贷分离). */
record Makers(List<Investigation> investigations, List<Opinion> opinions, List<Decision> decisions) {

    void refuseInvestigators(Collection<String> people) {
        refuse(
                investigations.stream()
                        .flatMap(report -> Stream.concat(
                                Stream.of(report.investigator()), Stream.ofNullable(report.secondInvestigator()))),
                people);
    }

    void refuseReviewers(Collection<String> people) {
        refuse(opinions.stream().map(Opinion::reviewer), people);
    }

    void refuseApprovers(Collection<String> people) {
        refuse(decisions.stream().map(Decision::approver), people);
    }

    private static void refuse(Stream<String> makers, Collection<String> people) {
        makers.filter(people::contains).findFirst().ifPresent(maker -> {
            throw new ActedAsMaker(maker);
        });
    }
}
