package org.huiqiao.users;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * How a bank gets its first branch and its first people, and helps somebody who lost everything: {@code
 * --create-branch=B01 --name=… --name-en=… --regions=3301,33}, {@code --create-user=wang.min --name=… --roles=OPS,…
 * --branch=B01}, {@code --starting-code=wang.min}, {@code --close-user=wang.min}. Says what came of it and ends.
 */
@Component
class StaffCommand implements ApplicationRunner {

    private static final Predicate<String> USER_NAME =
            Pattern.compile("[a-z][a-z0-9._-]{1,39}").asMatchPredicate();

    private final StaffAccounts accounts;
    private final Users users;
    private final ApplicationContext context;

    StaffCommand(StaffAccounts accounts, Users users, ApplicationContext context) {
        this.accounts = accounts;
        this.users = users;
        this.context = context;
    }

    /** What is said at the end, and whether it was done. */
    record Outcome(boolean done, String said) {}

    @Override
    public void run(ApplicationArguments arguments) {
        @Nullable Outcome outcome = execute(arguments);
        if (outcome != null) {
            System.out.println(outcome.said());
            System.exit(SpringApplication.exit(context, () -> outcome.done() ? 0 : 1));
        }
    }

    /** Null if nothing of the kind was asked. */
    @Nullable
    Outcome execute(ApplicationArguments arguments) {
        try {
            if (arguments.containsOption("create-branch")) {
                return createBranch(arguments);
            }
            if (arguments.containsOption("create-user")) {
                return createUser(arguments);
            }
            if (arguments.containsOption("starting-code")) {
                String id = value(arguments, "starting-code");
                return users.staff(id).isPresent() ? handOver(id, accounts.issue(id)) : nobody(id);
            }
            if (arguments.containsOption("close-user")) {
                String id = value(arguments, "close-user");
                return accounts.close(id) ? new Outcome(true, id + ": closed, every session ended") : nobody(id);
            }
            return null;
        } catch (DataIntegrityViolationException taken) {
            return new Outcome(false, "refused: it exists already, or its branch does not");
        } catch (IllegalArgumentException unreadable) {
            return new Outcome(false, "refused: " + unreadable.getMessage());
        }
    }

    private Outcome createBranch(ApplicationArguments arguments) {
        Branch branch =
                new Branch(value(arguments, "create-branch"), value(arguments, "name"), value(arguments, "name-en"));
        List<String> regions = list(arguments, "regions").toList();
        accounts.openBranch(branch, regions);
        return new Outcome(true, "branch " + branch.id() + ": opened for regions " + regions);
    }

    private Outcome createUser(ApplicationArguments arguments) {
        String id = value(arguments, "create-user");
        if (!USER_NAME.test(id)) {
            throw new IllegalArgumentException("a user name has small letters, digits, dots and dashes");
        }
        Set<Role> posts = EnumSet.noneOf(Role.class);
        list(arguments, "roles").map(Role::valueOf).forEach(posts::add);
        if (posts.isEmpty() || posts.contains(Role.CUSTOMER)) {
            throw new IllegalArgumentException("--roles names one or more posts of the bank");
        }
        String branch = arguments.containsOption("branch") ? value(arguments, "branch") : null;
        return handOver(id, accounts.open(id, value(arguments, "name"), branch, posts));
    }

    private static Outcome handOver(String id, String code) {
        return new Outcome(true, """
                %s: starting code %s
                Valid for %d hours, once. Its owner opens /staff/login/first and chooses a password.""".formatted(id, code, StaffAccounts.CODE_VALID.toHours()));
    }

    private static Outcome nobody(String id) {
        return new Outcome(false, "refused: nobody here is called " + id);
    }

    private static Stream<String> list(ApplicationArguments arguments, String option) {
        return Stream.of(value(arguments, option).split(",")).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static String value(ApplicationArguments arguments, String option) {
        @Nullable List<String> values = arguments.getOptionValues(option);
        if (values == null || values.size() != 1 || values.get(0).isBlank()) {
            throw new IllegalArgumentException("--" + option + "=… is missing");
        }
        return values.get(0).strip();
    }
}
