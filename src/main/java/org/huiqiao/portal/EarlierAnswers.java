package org.huiqiao.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.application.Applications;
import org.huiqiao.application.LoanApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the customer's last application said already: offered again and never taken over unasked. */
@Component
@Transactional(readOnly = true)
public class EarlierAnswers {

    /** How much is new each time; an account belongs to a borrower. */
    private static final List<String> OFFERED = List.of(
            BorrowingAnswers.TERM,
            BorrowingAnswers.METHOD,
            BorrowingAnswers.PURPOSE,
            BorrowingAnswers.PURPOSE_DETAIL,
            BorrowingAnswers.ACCOUNT);

    private final Applications applications;
    private final BorrowingAnswers answers;

    EarlierAnswers(Applications applications, BorrowingAnswers answers) {
        this.applications = applications;
        this.answers = answers;
    }

    /** By question; nothing where the borrower is another or nothing was sent off before. */
    public Map<String, String> of(LoanApplication application) {
        Map<String, String> said = earlier(application).map(answers::of).orElse(Map.of());
        return said.entrySet().stream()
                .filter(answer -> OFFERED.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last application for the same borrower that named a property. */
    public Optional<LoanApplication> withProperty(LoanApplication application) {
        return sent(application).filter(one -> one.certNo() != null).findFirst();
    }

    private Optional<LoanApplication> earlier(LoanApplication application) {
        return sent(application).filter(one -> one.amount() != null).findFirst();
    }

    private Stream<LoanApplication> sent(LoanApplication application) {
        return applications.findByApplicantIdOrderByCreatedAtDesc(application.applicantId()).stream()
                .filter(one -> !one.id().equals(application.id()) && one.submittedAt() != null)
                .filter(one -> one.creditCode() != null && one.creditCode().equals(application.creditCode()));
    }
}
