package org.huiqiao.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.huiqiao.engine.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who counts as a person's savings account (D23); the rows of the table have their own sheet. */
class PayeeScreenTest {

    private final DecisionTables tables = mock();
    private final PayeeScreen screen = new PayeeScreen(tables);

    @ParameterizedTest
    @ValueSource(strings = {"王小明", " 周惠民 ", "欧阳小明", "阿依古丽·买买提"})
    void peopleAreNamedSo(String name) {
        assertThat(asPerson(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王记茶行", "城北五金店", "苏州云锦科技有限公司", "红星农机厂", "ACME Trading"})
    void businessesAreNamedOtherwise(String name) {
        assertThat(asPerson(name)).isFalse();
    }

    @Test
    void whatTheTableSaysBecomesARefusal() {
        when(tables.evaluate(eq("payeeScreen"), anyMap()))
                .thenReturn(
                        List.of(Map.of("effect", "EVIDENCE")),
                        List.of(Map.of("effect", "EVIDENCE"), Map.of("effect", "BLOCK")),
                        List.of());
        assertThat(screen.objection("甲公司", true, false)).containsInstanceOf(RelatedPayeeUnproven.class);
        assertThat(screen.objection("甲公司", true, false)).containsInstanceOf(PayeeForbidden.class);
        assertThat(screen.objection("甲公司", true, false)).isEmpty();
    }

    private boolean asPerson(String name) {
        when(tables.evaluate(eq("payeeScreen"), anyMap())).thenAnswer(call -> {
            Map<String, Object> facts = call.getArgument(1);
            return Boolean.TRUE.equals(facts.get("payeePerson")) ? List.of(Map.of("effect", "BLOCK")) : List.of();
        });
        return screen.objection(name, false, false).isPresent();
    }
}
