package org.huiqiao.facesign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question of the script and, once given, its answer. */
public record AskedQuestion(
        int questionNo,
        String wording,
        boolean mandatory,
        @Nullable Answer expected,
        @Nullable Answer answer,
        @Nullable String answerText,
        @Nullable Instant answeredAt) {

    static AskedQuestion of(ScriptQuestion question) {
        return new AskedQuestion(
                question.no(), question.text(), question.mandatory(), question.expected(), null, null, null);
    }

    boolean open() {
        return answer == null;
    }

    AskedQuestion answered(Answer given, String text, Instant at) {
        if (expected == null && text.isBlank()) {
            throw new AnswerTextMissing(questionNo);
        }
        return new AskedQuestion(questionNo, wording, mandatory, expected, given, text, at);
    }

    /** A free answer that the asker heard as NO (wrong amount, wrong purpose) is as wrong as an unexpected one. */
    boolean wrong() {
        if (!mandatory || answer == null) {
            return false;
        }
        return expected == null ? answer == Answer.NO : answer != expected;
    }
}
