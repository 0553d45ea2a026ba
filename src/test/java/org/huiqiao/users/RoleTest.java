package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource
    void everyRoleIsFoundByItsGroup(Role role) {
        assertThat(role.group()).isLowerCase().doesNotContain("_");
        assertThat(Role.ofGroup(role.group())).isEqualTo(role);
    }

    @Test
    void aCustomerNeverHoldsAPost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor("C0000000001", "n", Set.of(Role.CUSTOMER, Role.APPROVER_L1), null));
    }

    @Test
    void theSystemHoldsNoPostAndIsNobodysCustomer() {
        assertThat(Actor.SYSTEM.isStaff()).isFalse();
        assertThat(Actor.SYSTEM.isCustomer()).isFalse();
    }
}
