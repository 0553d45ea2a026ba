package org.huiqiao.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Expressions see variables and building blocks and nothing else of the application. */
class GuardedExpressions extends JuelExpressionManager {

    GuardedExpressions(Map<Object, Object> blocks) {
        super(blocks);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver names = new CompositeELResolver();
        names.add(new VariableScopeElResolver());
        names.add(new VariableContextElResolver());
        names.add(new ReadOnlyMapELResolver(beans));
        names.add(new GuardedAccess());
        return names;
    }
}
