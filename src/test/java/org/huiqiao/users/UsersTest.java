package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqiao.JdbcSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcSlice
@Import({Users.class, DemoStaff.class, PasswordsConfiguration.class})
class UsersTest {

    @Autowired
    Users users;

    @Autowired
    DemoStaff demo;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void seedTwice() {
        demo.run(new DefaultApplicationArguments());
        demo.run(new DefaultApplicationArguments());
    }

    @Test
    void aPersonKeepsAllPosts() {
        assertThat(users.staff("rm2.wang")).hasValueSatisfying(actor -> {
            assertThat(actor.roles()).containsExactlyInAnyOrder(Role.RM, Role.RM2);
            assertThat(actor.branch()).isEqualTo("B01");
        });
    }

    @Test
    void whoLeftIsNotFound() {
        jdbc.sql("update staff set active = false where id = 'rm.li'").update();
        assertThat(users.staff("rm.li")).isEmpty();
        assertThat(users.withRole(Role.RM, "B01")).extracting(Actor::id).containsExactly("rm2.wang");
    }

    @Test
    void rolesAreAskedForTheWholeBankOrOneBranch() {
        assertThat(users.withRole(Role.RM, null))
                .extracting(Actor::id)
                .containsExactly("rm.li", "rm.zhao", "rm2.song", "rm2.wang");
        assertThat(users.withRole(Role.COMMITTEE, null)).hasSize(5);
    }

    @Test
    void theLongestRegionPrefixDecidesTheBranch() {
        assertThat(users.branchServing("320508").orElseThrow().id()).isEqualTo("B02");
        assertThat(users.branchServing("330106").orElseThrow().id()).isEqualTo("B01");
        assertThat(users.branchServing("440305").orElseThrow().id()).isEqualTo("B01");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CUSTOMER")
    void everyPostIsFilledInTheDemo(Role role) {
        assertThat(users.withRole(role, null)).isNotEmpty();
    }
}
