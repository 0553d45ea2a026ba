package org.huiqiao.portal;

import java.util.List;
import java.util.Set;

/** How far a customer has come with an application: the questions that apply and those already answered. */
public record Journey(List<Step> steps, Set<Step> answered) {

    public Journey {
        steps = List.copyOf(steps);
        answered = Set.copyOf(answered);
    }

    /** Where to go on: the first question without an answer. */
    public Step next() {
        return steps.stream().filter(this::isOpen).findFirst().orElse(Step.CHECK);
    }

    /** Where to go after a question: past what is already answered; documents are offered once on the way. */
    public Step after(Step step) {
        return steps.stream()
                .filter(later -> later.compareTo(step) > 0)
                .filter(later -> later == Step.CHECK || !answered.contains(later))
                .findFirst()
                .map(later -> later == Step.CHECK ? next() : later)
                .orElse(Step.CHECK);
    }

    /** What still has to be answered. */
    public List<Step> open() {
        return steps.stream()
                .filter(this::isOpen)
                .filter(step -> step != Step.CHECK)
                .toList();
    }

    public boolean isComplete() {
        return next() == Step.CHECK;
    }

    /** Counting from 1. */
    public int number(Step step) {
        return steps.indexOf(step) + 1;
    }

    private boolean isOpen(Step step) {
        return step != Step.DOCUMENTS && !answered.contains(step);
    }
}
