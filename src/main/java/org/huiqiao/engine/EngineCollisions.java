package org.huiqiao.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Two who move one case at the same moment: the engine lets one of them through, and the other reads that somebody was
 * faster, as with our own tables. Heard wherever {@code @Repository} stands.
 */
@Component
class EngineCollisions implements PersistenceExceptionTranslator {

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException thrown) {
        return thrown instanceof OptimisticLockingException
                ? new OptimisticLockingFailureException("The case moved on meanwhile", thrown)
                : null;
    }
}
