package org.huiqiao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/** Customers and staff of the demo at the JSON API of one bank; every request is timed. */
final class Users {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STAFF_PASSWORD = "huiqiao-demo";

    final ConcurrentLinkedQueue<Double> requests = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<Double> clicks = new ConcurrentLinkedQueue<>();
    final AtomicInteger faults = new AtomicInteger();
    final AtomicInteger loans = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> banks;
    private final String world;

    /** @param banks the nodes that the users are spread over */
    Users(List<String> banks, String world) {
        this.banks = banks;
        this.world = world;
    }

    record Person(String phone, String name, String idNo, String creditCode, String accountNo) {}

    /** The sole traders of the demo whose applications are decided by tables alone. */
    static List<Person> people() throws IOException {
        JsonNode demo = JSON.readTree(Users.class.getResource("/sandbox/demo.json"));
        List<Person> people = new ArrayList<>();
        demo.get("people").properties().forEach(entry -> {
            String company = entry.getValue().path("company").asText();
            if (company.startsWith("92")) {
                people.add(new Person(
                        entry.getValue().get("phone").asText(),
                        entry.getValue().get("name").asText(),
                        entry.getKey(),
                        company,
                        demo.get("companies").get(company).path("accountNo").asText()));
            }
        });
        return people;
    }

    /** One customer, again and again: applies, takes the offer, signs, and looks until the money is there. */
    void lend(Person person, int number, BooleanSupplier goOn) throws InterruptedException {
        String bank = banks.get(number % banks.size());
        String bearer = "Bearer " + signIn(bank, person);
        call(bank, "PUT", "/api/v1/my/me", Map.of("name", person.name(), "idNo", person.idNo()), bearer);
        while (goOn.getAsBoolean()) {
            String id = call(bank, "POST", "/api/v1/my/applications", Map.of("productCode", "CREDIT_QUICK"), bearer)
                    .path("id")
                    .asText();
            String mine = "/api/v1/my/applications/" + id;
            call(bank, "PUT", mine + "/company", Map.of("creditCode", person.creditCode()), bearer);
            call(
                    bank,
                    "PUT",
                    mine + "/borrowing",
                    Map.of(
                            "amount",
                            50_000,
                            "termMonths",
                            12,
                            "repaymentMethod",
                            "EQUAL_INSTALMENT",
                            "purpose",
                            "采购原材料",
                            "accountNo",
                            person.accountNo()),
                    bearer);
            List<Map<String, String>> consents = StreamSupport.stream(
                            call(bank, "GET", mine + "/consents", null, bearer).spliterator(), false)
                    .map(text -> Map.of(
                            "code", text.path("code").asText(),
                            "version", text.path("version").asText()))
                    .toList();
            call(bank, "POST", mine + "/consents", Map.of("consents", consents), bearer);
            int refused = faults.get();
            call(bank, "POST", mine + "/submit", Map.of(), bearer);
            if (faults.get() > refused) {
                Thread.sleep(1_000);
                continue;
            }
            if (!awaitTask(bank, mine, bearer, "Task_ConfirmOffer", goOn)) {
                continue;
            }
            call(bank, "POST", mine + "/offer", Map.of("accepted", true), bearer);
            if (!awaitTask(bank, mine, bearer, "Task_SignContracts", goOn)) {
                continue;
            }
            int before = codes(person.phone(), "SIGNING_CODE").size();
            call(bank, "POST", mine + "/contracts/confirm-cost", Map.of(), bearer);
            call(bank, "POST", mine + "/contracts/code", Map.of(), bearer);
            String code = code(person.phone(), "SIGNING_CODE", before);
            call(bank, "POST", mine + "/contracts/sign", Map.of("code", code), bearer);
            if (await(
                    () -> call(bank, "GET", mine, null, bearer)
                            .path("status")
                            .asText()
                            .equals("IN_FORCE"),
                    goOn)) {
                loans.incrementAndGet();
            }
        }
    }

    /** From a click to the next thing to do, or to an end. */
    private boolean awaitTask(String bank, String mine, String bearer, String task, BooleanSupplier goOn)
            throws InterruptedException {
        long begin = System.nanoTime();
        boolean there = await(() -> has(call(bank, "GET", mine, null, bearer), task), goOn);
        if (there) {
            clicks.add((System.nanoTime() - begin) / 1e6);
        }
        return there;
    }

    private static boolean has(JsonNode progress, String task) {
        return StreamSupport.stream(progress.path("tasks").spliterator(), false)
                .anyMatch(open -> open.path("taskKey").asText().equals(task));
    }

    /** Somebody of the staff leafs through the work list and opens what is there. */
    void work(String who, int number, BooleanSupplier goOn) throws InterruptedException {
        String bank = banks.get(number % banks.size());
        String basic = "Basic "
                + Base64.getEncoder().encodeToString((who + ":" + STAFF_PASSWORD).getBytes(StandardCharsets.UTF_8));
        while (goOn.getAsBoolean()) {
            for (String view : List.of("mine", "group")) {
                call(bank, "GET", "/api/v1/tasks?view=" + view, null, basic);
            }
            Thread.sleep(500);
        }
    }

    private String signIn(String bank, Person person) throws InterruptedException {
        int before = codes(person.phone(), "SIGN_IN_CODE").size();
        call(bank, "POST", "/api/v1/sign-in/code", Map.of("phone", person.phone()), null);
        String code = code(person.phone(), "SIGN_IN_CODE", before);
        return call(bank, "POST", "/api/v1/sign-in", Map.of("phone", person.phone(), "code", code), null)
                .path("token")
                .asText();
    }

    private String code(String phone, String template, int before) throws InterruptedException {
        for (int n = 0; n < 600; n++) {
            List<JsonNode> sent = codes(phone, template);
            if (sent.size() > before) {
                return sent.get(0).path("args").path("code").asText();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("No " + template + " came to " + phone);
    }

    private List<JsonNode> codes(String phone, String template) {
        return StreamSupport.stream(
                        exchange("GET", world + "/admin/sms?phone=" + phone, null, null, false)
                                .spliterator(),
                        false)
                .filter(sms -> sms.path("template").asText().equals(template))
                .toList();
    }

    private static boolean await(BooleanSupplier reached, BooleanSupplier goOn) throws InterruptedException {
        while (goOn.getAsBoolean()) {
            if (reached.getAsBoolean()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private JsonNode call(String bank, String verb, String path, Map<String, ?> body, String authorization) {
        return exchange(verb, bank + path, body, authorization, true);
    }

    private JsonNode exchange(String verb, String url, Map<String, ?> body, String authorization, boolean timed) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .method(
                            verb,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (timed) {
                requests.add((System.nanoTime() - begin) / 1e6);
                if (answer.statusCode() >= 400) {
                    faults.incrementAndGet(); // of all users together: who sees another's fault tries once more too
                    System.err.println(verb + " " + url + " " + answer.statusCode() + " "
                            + new String(answer.body(), StandardCharsets.UTF_8));
                }
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            faults.incrementAndGet();
            return JSON.createObjectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JSON.createObjectNode();
        }
    }
}
