package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.users.StaffCommand.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** How an empty bank gets its first people. */
@JdbcSlice
@Import({
    StaffAccounts.class,
    StaffPasswords.class,
    CommonPasswords.class,
    SessionsOfLeavers.class,
    StaffSignIn.class,
    Users.class,
    PasswordsConfiguration.class
})
class StaffCommandTest {

    private static final String PASSWORD = "Kaffee-am-Xihu";

    @Autowired
    StaffAccounts accounts;

    @Autowired
    StaffSignIn signIn;

    @Autowired
    Users users;

    @Autowired
    TestClock clock;

    private StaffCommand command;

    @BeforeEach
    void atTheConsole() {
        command = new StaffCommand(accounts, users, mock(ApplicationContext.class));
    }

    @Test
    void theFirstAdministratorChoosesHisOwnPassword() {
        assertThat(run("--create-branch=B09", "--name=城北支行", "--name-en=North Branch", "--regions=3301,33")
                        .said())
                .contains("B09");
        Outcome made = run("--create-user=wang.min", "--name=王敏", "--roles=OPS,DMN_ADMIN", "--branch=B09");
        assertThat(made.done()).isTrue();
        String code = code(made);
        assertThat(users.staff("wang.min")).hasValueSatisfying(actor -> assertThat(actor.roles())
                .containsExactlyInAnyOrder(Role.OPS, Role.DMN_ADMIN));
        assertThat(users.branchServing("330106").orElseThrow().id()).isEqualTo("B09");
        assertThat(signIn.enter("wang.min", "!", "a", null)).isEmpty();

        assertThat(accounts.mayStart("wang.min", "wrong")).isFalse();
        assertThat(accounts.mayStart("wang.min", code.toLowerCase())).isTrue();
        accounts.start("wang.min", code, PASSWORD);
        assertThat(signIn.enter("wang.min", PASSWORD, "a", null)).isPresent();
        assertThat(accounts.mayStart("wang.min", code)).isFalse();
    }

    @Test
    void aCodeLivesADay() {
        String code = code(run("--create-user=wang.min", "--name=王敏", "--roles=OPS"));
        clock.advance(Duration.ofHours(25));
        assertThat(accounts.mayStart("wang.min", code)).isFalse();
        accounts.start("wang.min", code, PASSWORD);
        assertThat(signIn.enter("wang.min", PASSWORD, "a", null)).isEmpty();
    }

    @Test
    void aNewCodeTakesThePasswordAndClosingTakesTheAccount() {
        accounts.start("wang.min", code(run("--create-user=wang.min", "--name=王敏", "--roles=OPS")), PASSWORD);
        String code = code(run("--starting-code=wang.min"));
        assertThat(signIn.enter("wang.min", PASSWORD, "a", null)).isEmpty();
        assertThat(run("--close-user=wang.min").done()).isTrue();
        assertThat(users.staff("wang.min")).isEmpty();
        assertThat(accounts.mayStart("wang.min", code)).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThat(command.execute(new DefaultApplicationArguments("--replay"))).isNull();
        assertThat(run("--create-user=Wang Min", "--name=x", "--roles=OPS").said())
                .contains("user name");
        assertThat(run("--create-user=wang.min", "--roles=OPS").said()).contains("--name");
        assertThat(run("--create-user=wang.min", "--name=x", "--roles=KING").done())
                .isFalse();
        assertThat(run("--create-user=wang.min", "--name=x", "--roles=CUSTOMER").done())
                .isFalse();
        assertThat(run("--starting-code=nobody").said()).contains("nobody");
        assertThat(run("--close-user=nobody").done()).isFalse();
    }

    private Outcome run(String... arguments) {
        return command.execute(new DefaultApplicationArguments(arguments));
    }

    private static String code(Outcome outcome) {
        Matcher found = Pattern.compile("starting code (\\S+)").matcher(outcome.said());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
