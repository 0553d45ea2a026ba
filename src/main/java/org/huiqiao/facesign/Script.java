package org.huiqiao.facesign;

import java.time.Instant;
import java.util.List;

/** The questions in their order; asked one by one, each once. */
record Script(List<AskedQuestion> questions) {

    AskedQuestion answer(int no, Answer answer, String text, Instant at) {
        AskedQuestion question = questions.stream()
                .filter(asked -> asked.questionNo() == no)
                .findFirst()
                .orElseThrow(() -> new QuestionUnknown(no));
        int due = open().stream().findFirst().orElse(0);
        if (due != no) {
            throw new QuestionOutOfTurn(due);
        }
        AskedQuestion answered = question.answered(answer, text, at);
        questions.set(questions.indexOf(question), answered);
        return answered;
    }

    void refuseUnlessAnswered() {
        List<Integer> open = open();
        if (!open.isEmpty()) {
            throw new QuestionsStillOpen(open);
        }
    }

    private List<Integer> open() {
        return questions.stream()
                .filter(AskedQuestion::open)
                .map(AskedQuestion::questionNo)
                .toList();
    }
}
