package org.huiqiao.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huiqiao.Subject;
import org.huiqiao.sandbox.World;

/**
 * One loan through the API, by people who press again when they got no answer. A task is taken for done when the bank
 * says so, or when it was open before and is not any more.
 */
class LoanWalk {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** The relationship managers of the demo, each with the colleague of the branch who can sit beside. */
    private static final Map<String, String> PAIRS =
            Map.of("rm.li", "rm2.wang", "rm2.wang", "rm.li", "rm.zhao", "rm2.song", "rm2.song", "rm.zhao");

    private final BankProcess bank;
    private final World world;
    private final Subject subject;
    private String token = "";
    private String id = "";

    LoanWalk(BankProcess bank, World world, Subject subject) {
        this.bank = bank;
        this.world = world;
        this.subject = subject;
    }

    String id() {
        return id;
    }

    String status() {
        return mine("GET", "", null).body().path("status").asText();
    }

    /** Signs in and fills in everything up to "submit". */
    void fillIn(String product, long amount, Map<String, String> property) {
        int before = messages("SIGN_IN_CODE").size();
        bank.call("POST", "/api/v1/sign-in/code", Map.of("phone", subject.phone()), null);
        String code = message("SIGN_IN_CODE", before);
        token = done(bank.call("POST", "/api/v1/sign-in", Map.of("phone", subject.phone(), "code", code), null))
                .path("token")
                .asText();
        done(customer("PUT", "/api/v1/my/me", Map.of("name", subject.name(), "idNo", subject.idNo())));
        id = done(customer("POST", "/api/v1/my/applications", Map.of("productCode", product)))
                .path("id")
                .asText();
        done(mine("PUT", "/company", Map.of("creditCode", subject.creditCode())));
        done(mine(
                "PUT",
                "/borrowing",
                Map.of(
                        "amount",
                        amount,
                        "termMonths",
                        12,
                        "repaymentMethod",
                        "EQUAL_INSTALMENT",
                        "purpose",
                        "采购原材料",
                        "accountNo",
                        subject.accountNo())));
        if (!property.isEmpty()) {
            done(mine("PUT", "/property", property));
        }
        List<Map<String, String>> consents = StreamSupport.stream(
                        done(mine("GET", "/consents", null)).spliterator(), false)
                .map(text -> Map.of(
                        "code", text.path("code").asText(),
                        "version", text.path("version").asText()))
                .toList();
        done(mine("POST", "/consents", Map.of("consents", consents)));
    }

    void submit() {
        until("submitted", () -> mine("POST", "/submit", Map.of()).ok());
    }

    /** A picture of an invoice; the same file twice is stored once. */
    void handIn(String docCode) {
        until("document " + docCode, () -> upload(docCode).ok());
    }

    /** The only shareholder agrees. */
    void resolve() {
        Map<String, Object> vote = Map.of("holder", subject.name(), "share", 100, "ballot", "FOR");
        until("resolution", () -> mine("PUT", "/resolution", Map.of("votes", List.of(vote)))
                .ok());
    }

    private BankProcess.Reply upload(String docCode) {
        String boundary = "----huiqiao";
        String head =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"docCode\"\r\n\r\n" + docCode + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"invoice.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n";
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        return bank.exchange(
                "POST",
                path("/documents"),
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(png),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Authorization",
                "Bearer " + token);
    }

    /** The customer does what is due on the progress page. */
    void customerDoes(String taskKey, Supplier<BankProcess.Reply> act) {
        act(taskKey, () -> customerTask(taskKey), task -> act.get());
    }

    void acceptOffer() {
        customerDoes("Task_ConfirmOffer", () -> mine("POST", "/offer", Map.of("accepted", true)));
    }

    void book() {
        customerDoes("Task_BookAppointment", () -> {
            String start = mine("GET", "/appointments", null)
                    .body()
                    .path("free")
                    .path(0)
                    .asText();
            return mine("POST", "/appointment", Map.of("start", start));
        });
    }

    void sign() {
        customerDoes("Task_SignContracts", () -> {
            mine("POST", "/contracts/confirm-cost", Map.of());
            int before = messages("SIGNING_CODE").size();
            boolean asked = mine("POST", "/contracts/code", Map.of()).ok();
            String code = message("SIGNING_CODE", asked ? before : before - 1);
            return mine("POST", "/contracts/sign", Map.of("code", code));
        });
    }

    /** Whichever of these people has the task fills in its form. */
    void staffDo(String taskKey, Map<String, ?> form, String... people) {
        act(taskKey, () -> staffTask(taskKey, people), task -> {
            staff(task.who(), "POST", "/api/v1/tasks/" + task.taskId() + "/claim", Map.of());
            return staff(task.who(), "POST", "/api/v1/tasks/" + task.taskId() + "/complete", Map.of("values", form));
        });
    }

    /** Two seats, all questions, the end. */
    void interview(String taskKey, Map<String, String> visit) {
        act(taskKey, () -> staffTask(taskKey, managers()), task -> {
            String witness = witnessOf(task.who());
            String room = "/api/v1/cases/" + id + "/face-sign";
            staff(task.who(), "POST", "/api/v1/tasks/" + task.taskId() + "/claim", Map.of());
            staff(task.who(), "POST", room + "/seat", Map.of("seat", 1));
            staff(witness, "POST", room + "/seat", Map.of("seat", 2));
            JsonNode due = staff(task.who(), "GET", room, null).body().path("next");
            while (due.isObject()) {
                String expected = due.path("expected").asText("OTHER");
                due = staff(
                                task.who(),
                                "POST",
                                room + "/answer",
                                Map.of("question", due.path("questionNo").asInt(), "answer", expected, "text", "如实回答"))
                        .body()
                        .path("next");
            }
            if (!visit.isEmpty()) {
                staff(task.who(), "POST", room + "/visit", visit);
            }
            return staff(task.who(), "POST", room + "/conclude", Map.of());
        });
    }

    static String witnessOf(String host) {
        return Objects.requireNonNull(PAIRS.get(host));
    }

    static String[] managers() {
        return PAIRS.keySet().toArray(String[]::new);
    }

    void awaitStatus(String status) {
        until(status, () -> status().equals(status));
    }

    private record Due(String taskId, String who) {}

    private interface Act {
        BankProcess.Reply on(Due task);
    }

    private void act(String taskKey, Supplier<Optional<Due>> open, Act act) {
        boolean[] seen = {false};
        until(taskKey, () -> {
            Optional<Due> task = open.get();
            if (task.isEmpty()) {
                return seen[0];
            }
            seen[0] = true;
            return act.on(task.get()).ok();
        });
    }

    private void until(String what, Supplier<Boolean> reached) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (reached.get()) {
                    return;
                }
            } catch (BankProcess.Gone killed) {
                bank.awaitUp();
            }
            if (Instant.now().isAfter(until)) {
                throw new AssertionError(
                        "%s (%s) never came to %s: %s".formatted(id, subject.phone(), what, mine("GET", "", null)));
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private Optional<Due> customerTask(String taskKey) {
        return tasks(mine("GET", "", null).body())
                .filter(task -> task.path("taskKey").asText().equals(taskKey))
                .map(task -> new Due(task.path("taskId").asText(), ""))
                .findFirst();
    }

    private Optional<Due> staffTask(String taskKey, String... people) {
        for (String person : people) {
            for (String view : List.of("mine", "group")) {
                Optional<Due> found = tasks(staff(person, "GET", "/api/v1/tasks?view=" + view, null)
                                .body())
                        .filter(line -> line.path("applicationId").asText().equals(id))
                        .filter(line -> line.path("stepKey").asText().equals(taskKey))
                        .map(line -> new Due(line.path("taskId").asText(), person))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<JsonNode> tasks(JsonNode answer) {
        return StreamSupport.stream(answer.path("tasks").spliterator(), false);
    }

    private BankProcess.Reply mine(String verb, String rest, Map<String, ?> body) {
        return customer(verb, path(rest), body);
    }

    private String path(String rest) {
        return "/api/v1/my/applications/" + id + rest;
    }

    private BankProcess.Reply customer(String verb, String path, Map<String, ?> body) {
        return sound(bank.call(verb, path, body, "Bearer " + token), path);
    }

    private BankProcess.Reply staff(String who, String verb, String path, Map<String, ?> body) {
        String basic = Base64.getEncoder().encodeToString((who + ":huiqiao-demo").getBytes(UTF_8));
        return sound(bank.call(verb, path, body, "Basic " + basic), path);
    }

    /** A refusal may be the answer to somebody who presses twice; a fault never is. */
    private static BankProcess.Reply sound(BankProcess.Reply reply, String path) {
        if (reply.status() >= 500) {
            throw new AssertionError(path + " answered " + reply);
        }
        return reply;
    }

    private static JsonNode done(BankProcess.Reply reply) {
        if (!reply.ok()) {
            throw new AssertionError(reply.toString());
        }
        return reply.body();
    }

    /** The code in the newest message of its kind, once there are more than before. */
    private String message(String template, int before) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            List<JsonNode> messages = messages(template);
            if (messages.size() > before) {
                return messages.get(0).path("args").path("code").asText();
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No " + template + " came to " + subject.phone());
    }

    private List<JsonNode> messages(String template) {
        return StreamSupport.stream(
                        world.see("/admin/sms?phone=" + subject.phone()).spliterator(), false)
                .filter(sms -> sms.path("template").asText().equals(template))
                .toList();
    }
}
