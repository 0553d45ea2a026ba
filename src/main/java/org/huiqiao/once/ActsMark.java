package org.huiqiao.once;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes into each transaction of a claimed request that it has acted. Both commit together, so an act that is in the
 * database is never done again, whatever becomes of its node; and whose claim was taken over cannot commit.
 */
@Component
class ActsMark implements TransactionExecutionListener {

    private static final ThreadLocal<@Nullable Claim> CURRENT = new ThreadLocal<>();

    private final ObjectProvider<Answers> answers;

    /** The transaction manager is built before anything that needs a database. */
    ActsMark(ObjectProvider<Answers> answers) {
        this.answers = answers;
    }

    static void begin(Claim claim) {
        CURRENT.set(claim);
    }

    static void end() {
        CURRENT.remove();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        @Nullable Claim claim = CURRENT.get();
        if (claim != null && !transaction.isReadOnly() && !answers.getObject().acted(claim)) {
            throw new OptimisticLockingFailureException("The request was taken over");
        }
    }
}
