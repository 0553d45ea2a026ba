package org.huiqiao.portal.web;

/**
 * What stands around each question.
 *
 * @param here address of this question
 * @param from {@code check} when the answer is being changed
 * @param step as the last part of its address
 * @param helpAsked a manager was asked to call, and has not yet
 */
record StepFrame(
        String applicationId,
        String product,
        int number,
        int total,
        String here,
        String back,
        String from,
        String step,
        boolean helpAsked) {}
