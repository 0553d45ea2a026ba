package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Borrowing;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Acting;
import org.huiqiao.common.Money;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.contract.Signing;
import org.huiqiao.customers.BorrowerType;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.CompanyProfile;
import org.huiqiao.customers.Customers;
import org.huiqiao.decisioning.DecisionRecords;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.Upload;
import org.huiqiao.engine.Incidents;
import org.huiqiao.engine.Processes;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.huiqiao.facesign.Answer;
import org.huiqiao.facesign.AppointmentDesk;
import org.huiqiao.facesign.AskedQuestion;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.QualityVerdict;
import org.huiqiao.facesign.VisitRecord;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.products.Catalogue;
import org.huiqiao.resolution.Ballot;
import org.huiqiao.resolution.HolderVote;
import org.huiqiao.resolution.Resolutions;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Mobile;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plays customers and staff through the public faces of the modules. Waits for what is to come, never sleeps blindly. */
@Component
public class Bank {

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Longer than any pause, shorter than the lock of work that is being done. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Customers customers;
    private final Consents consents;
    private final Intake intake;
    private final ApplicationDesk desk;
    private final Catalogue catalogue;
    private final Inbox inbox;
    private final TaskDesk tasks;
    private final Users users;
    private final Calls calls;
    private final Incidents incidents;
    private final FaceSignRoom room;
    private final AppointmentDesk appointments;
    private final Documents documents;
    private final Processes processes;
    private final Signing signing;
    private final SentCodes codes;
    private final DecisionRecords records;
    private final Resolutions resolutions;
    private final TickingClock clock;
    private final JdbcClient jdbc;

    Bank(
            Customers customers,
            Consents consents,
            Intake intake,
            ApplicationDesk desk,
            Catalogue catalogue,
            Inbox inbox,
            TaskDesk tasks,
            Users users,
            Calls calls,
            Incidents incidents,
            FaceSignRoom room,
            AppointmentDesk appointments,
            Documents documents,
            Processes processes,
            Signing signing,
            SentCodes codes,
            DecisionRecords records,
            Resolutions resolutions,
            TickingClock clock,
            JdbcClient jdbc) {
        this.customers = customers;
        this.consents = consents;
        this.intake = intake;
        this.desk = desk;
        this.catalogue = catalogue;
        this.inbox = inbox;
        this.tasks = tasks;
        this.users = users;
        this.calls = calls;
        this.incidents = incidents;
        this.room = room;
        this.appointments = appointments;
        this.documents = documents;
        this.processes = processes;
        this.signing = signing;
        this.codes = codes;
        this.records = records;
        this.resolutions = resolutions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public Actor customer(Subject subject) {
        String id = customers.accountOfPhone(Mobile.parse(subject.phone())).id();
        customers.realName(id, subject.name(), subject.idNo());
        return Actor.customer(id, subject.name());
    }

    /** From the first question to "submitted". */
    public String apply(Subject subject, String product, long amount, int months, String method) {
        return apply(subject, product, amount, months, method, null, null);
    }

    public String apply(
            Subject subject, String product, long amount, int months, String method, String certNo, String address) {
        Actor customer = customer(subject);
        return as(
                customer,
                () -> finish(
                        intake.begin(product, "TEST", customer).id(),
                        customer,
                        subject,
                        product,
                        amount,
                        months,
                        method,
                        certNo,
                        address));
    }

    /** The same of one that was begun before, for instance by a link. */
    public String finish(LoanApplication begun, Subject subject, long amount, int months, String method) {
        Actor customer = customer(subject);
        return as(
                customer,
                () -> finish(begun.id(), customer, subject, begun.productCode(), amount, months, method, null, null));
    }

    private String finish(
            String id,
            Actor customer,
            Subject subject,
            String product,
            long amount,
            int months,
            String method,
            String certNo,
            String address) {
        intake.borrowFor(id, company(subject, customer), customer);
        intake.describe(
                id,
                new Borrowing(Money.yuan(amount), months, method, "采购原材料", subject.accountNo(), null, null),
                customer);
        if (certNo != null) {
            intake.secureWith(id, certNo, address, customer);
        }
        for (ConsentText text : consents.required(product)) {
            if (text.required()) {
                consents.grant(id, customer.id(), text.code(), text.version(), Presentation.of("TEST"), customer);
            }
        }
        if (!subject.creditCode().startsWith("92")) {
            resolve(id, customer, subject.name());
        }
        if (certNo != null || product.equals("GUARANTEE_LOAN") || amount > 500_000) {
            upload(id, "DOC11", customer); // 用途凭证
        }
        intake.submit(id, customer);
        return id;
    }

    public Company company(Subject subject, Actor customer) {
        CallAnswer answer = calls.send(CallRequest.of(
                "business-registry",
                "profile",
                "look-up:" + subject.creditCode(),
                null,
                Map.of("creditCode", subject.creditCode())));
        Map<String, Object> said = answer.body();
        return customers.enterCompany(
                new CompanyProfile(
                        subject.creditCode(),
                        String.valueOf(said.get("companyName")),
                        subject.creditCode().startsWith("92") ? BorrowerType.SOLE : BorrowerType.COMPANY,
                        String.valueOf(said.get("legalRepName")),
                        subject.idNo(),
                        subject.phone(),
                        String.valueOf(said.get("region")),
                        String.valueOf(said.get("industryCode")),
                        LocalDate.parse(String.valueOf(said.get("establishedOn"))),
                        String.valueOf(said.get("address"))),
                customer);
    }

    /** The shareholders of a company agree. */
    public void resolve(String applicationId, Actor customer, String holder) {
        resolutions.record(
                applicationId, null, List.of(new HolderVote(holder, BigDecimal.valueOf(100), Ballot.FOR)), customer);
    }

    /** A picture that nobody sent before. */
    public void upload(String applicationId, String docCode, Actor customer) {
        upload(applicationId, docCode, docCode + ".png", customer);
    }

    public void upload(String applicationId, String docCode, String fileName, Actor customer) {
        byte[] png = Base64.getDecoder().decode(PIXEL);
        byte[] unique = Arrays.copyOf(png, png.length + Long.BYTES);
        ByteBuffer.wrap(unique).putLong(png.length, System.nanoTime());
        as(customer, () -> documents.store(new Upload(applicationId, docCode, fileName, unique), customer));
    }

    public LoanApplication see(String applicationId) {
        return desk.get(applicationId);
    }

    public void awaitStatus(String applicationId, ApplicationStatus status) {
        await(applicationId, "status " + status, () -> see(applicationId).status() == status);
    }

    /** Puts the clock forward while it waits: for what has to be asked for again and again. */
    public void awaitPatiently(String applicationId, ApplicationStatus status) {
        await(applicationId, "status " + status, () -> {
            if (see(applicationId).status() == status) {
                return true;
            }
            clock.advance(Duration.ofSeconds(3));
            return false;
        });
    }

    /** No process of the case is running any more. */
    public void awaitEnd(String applicationId) {
        await(applicationId, "its end", () -> !processes.running("loanOrigination", applicationId));
    }

    /** The open task of a case, once it is there. */
    public InboxItem awaitTask(String applicationId, String taskKey) {
        await(applicationId, taskKey, () -> open(applicationId, taskKey) != null);
        return open(applicationId, taskKey);
    }

    public InboxItem open(String applicationId, String taskKey) {
        return inbox.ofApplication(applicationId).stream()
                .filter(item -> item.isOpen() && item.taskKey().equals(taskKey))
                .findFirst()
                .orElse(null);
    }

    /** Whoever may do it takes the task, fills in its form and sends it off. */
    public Actor work(String applicationId, String taskKey, Map<String, String> form) {
        InboxItem task = awaitTask(applicationId, taskKey);
        Actor actor = fit(task);
        as(actor, () -> inbox.claim(task.taskId(), actor));
        as(actor, () -> tasks.submit(task.taskId(), form, actor));
        return actor;
    }

    /** Whoever has taken the task already tries again. */
    public void submitClaimed(String applicationId, String taskKey, Map<String, String> form) {
        InboxItem task = awaitTask(applicationId, taskKey);
        Actor holder = staff(task.assignee());
        as(holder, () -> tasks.submit(task.taskId(), form, holder));
    }

    public Actor fit(InboxItem task) {
        if (task.assignee() != null) {
            return users.staff(task.assignee()).orElseThrow();
        }
        return users.withRole(Role.ofGroup(task.role()), null).stream()
                .filter(actor -> inbox.visible(task.taskId(), actor).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may do " + task));
    }

    /** Confirms the cost, asks for a code and signs with what was sent to the phone. */
    public void sign(String applicationId) {
        awaitTask(applicationId, "Task_SignContracts");
        LoanApplication application = see(applicationId);
        String phone =
                customers.account(application.applicantId()).orElseThrow().phone();
        Actor customer = Actor.customer(application.applicantId(), "customer");
        as(customer, () -> signing.confirmCost(applicationId, customer));
        as(customer, () -> signing.requestCode(applicationId, phone, customer));
        as(customer, () -> signing.sign(applicationId, codes.last(applicationId), customer));
    }

    /** Investigation and review with an agreeing end; the approver is next. */
    public void toDecision(String applicationId) {
        toDecision(applicationId, "Task_ApproveLoan");
    }

    public void toDecision(String applicationId, String next) {
        work(applicationId, "Task_Investigate", investigation());
        work(applicationId, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意主办意见"));
        awaitTask(applicationId, next);
    }

    /** Through manual review to the customer's offer. */
    public void toOffer(String applicationId, String amount, String months) {
        toDecision(applicationId);
        work(
                applicationId,
                "Task_ApproveLoan",
                form("conclusion", "AGREE", "amount", amount, "termMonths", months, "opinion", "同意"));
        if (open(applicationId, "Task_Countersign") != null) {
            work(applicationId, "Task_Countersign", form("countersign", "AGREE", "opinion", "同意"));
        }
        awaitTask(applicationId, "Task_ConfirmOffer");
    }

    /** Whichever way D20 chose. */
    public void faceSign(String applicationId, Actor customer) {
        await(
                applicationId,
                "face-sign",
                () -> open(applicationId, "Task_VisitCustomer") != null
                        || open(applicationId, "Task_BookAppointment") != null);
        if (open(applicationId, "Task_VisitCustomer") != null) {
            visit(applicationId);
        } else {
            book(applicationId, customer);
            interview(applicationId);
        }
    }

    public void takeSeats(String applicationId) {
        Actor host = fit(awaitTask(applicationId, "Task_HostInterview"));
        takeSeats(applicationId, host, witness(host));
    }

    private void takeSeats(String applicationId, Actor host, Actor witness) {
        as(host, () -> room.takeSeat(applicationId, 1, host));
        as(witness, () -> room.takeSeat(applicationId, 2, witness));
    }

    private Actor witness(Actor host) {
        return users.withRole(Role.RM2, host.branch()).stream()
                .filter(actor -> !actor.id().equals(host.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Puts the clock forward while it waits for a task. */
    public InboxItem awaitTaskPatiently(String applicationId, String taskKey) {
        await(applicationId, taskKey, () -> {
            if (open(applicationId, taskKey) != null) {
                return true;
            }
            clock.advance(Duration.ofSeconds(20));
            return false;
        });
        return open(applicationId, taskKey);
    }

    public void interview(String applicationId) {
        interview(applicationId, QualityVerdict.PASS);
    }

    /** The video interview as the script wants it, two seats, then the quality check. */
    public void interview(String applicationId, QualityVerdict verdict) {
        InboxItem hosting = awaitTask(applicationId, "Task_HostInterview");
        Actor host = fit(hosting);
        Actor witness = witness(host);
        answerAll(applicationId, host, witness, "如实回答");
        as(host, () -> room.conclude(applicationId, host));
        work(applicationId, "Task_CheckQuality", form("qualityVerdict", verdict.name(), "comment", "画面与应答已核对"));
    }

    /** The same at the customer's place, with the record of the visit. */
    public void visit(String applicationId) {
        visit(applicationId, "如实回答", "企业经营地", "现场影像完整");
    }

    public void visit(String applicationId, String answer, String place, String comment) {
        InboxItem visiting = awaitTask(applicationId, "Task_VisitCustomer");
        Actor host = fit(visiting);
        Actor witness = witness(host);
        answerAll(applicationId, host, witness, answer);
        VisitRecord record =
                new VisitRecord(clock.instant(), place, "30.27,120.15", List.of(host.id(), witness.id()), "现场正常");
        as(host, () -> room.recordVisit(applicationId, record, host));
        as(host, () -> room.conclude(applicationId, host));
        work(applicationId, "Task_CheckQuality", form("qualityVerdict", "PASS", "comment", comment));
    }

    private void answerAll(String applicationId, Actor host, Actor witness, String answer) {
        takeSeats(applicationId, host, witness);
        for (AskedQuestion question : room.session(applicationId).orElseThrow().questions()) {
            Answer expected = question.expected() == null ? Answer.OTHER : question.expected();
            as(host, () -> room.answer(applicationId, question.questionNo(), expected, answer, host));
        }
    }

    public void book(String applicationId, Actor customer) {
        awaitTask(applicationId, "Task_BookAppointment");
        as(
                customer,
                () -> appointments.book(
                        applicationId, appointments.slots(applicationId).get(0), customer));
    }

    /** As in a request of this person: the database, too, lets him reach no more than his. */
    public static <T> T as(Actor actor, Supplier<T> act) {
        return Acting.as(actor::reach, act::get);
    }

    public static void as(Actor actor, Runnable act) {
        as(actor, () -> {
            act.run();
            return actor;
        });
    }

    public Actor staff(String id) {
        return users.staff(id).orElseThrow();
    }

    /** What the manager found, a sound business unless told otherwise. */
    public static Map<String, String> investigation(String... changed) {
        Map<String, String> form = form(
                "summary", "经营正常，上下游稳定",
                "declaredRevenue", "6200000",
                "annualNetCash", "20000000",
                "annualDebtService", "0",
                "siteVisitOn", "2026-03-16",
                "secondInvestigator", "rm2.song",
                "recommendation", "LEND");
        form.putAll(form(changed));
        return form;
    }

    public static Map<String, String> form(String... pairs) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    /** Work that was put off for a few seconds, because somebody outside was not ready, goes on at once. */
    private void endPause() {
        Instant now = clock.instant();
        jdbc.sql("select min(lock_exp_time_) from act_ru_ext_task where error_msg_ is not null"
                        + " and lock_exp_time_ > ? and lock_exp_time_ < ?")
                .params(Timestamp.from(now), Timestamp.from(now.plus(PAUSE)))
                .query(Timestamp.class)
                .optional()
                .ifPresent(end -> clock.advance(Duration.between(now, end.toInstant())));
    }

    public void await(String applicationId, String what, Supplier<Boolean> reached) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!reached.get()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("%s never came to %s. It is %s, open: %s, stuck: %s"
                        .formatted(
                                applicationId,
                                what,
                                see(applicationId).status() + " "
                                        + see(applicationId).reasonCodes(),
                                inbox.ofApplication(applicationId).stream()
                                        .filter(InboxItem::isOpen)
                                        .map(InboxItem::taskKey)
                                        .toList(),
                                incidents.list() + "\n"
                                        + records.of(applicationId).stream()
                                                .map(r -> r.askedBy() + " "
                                                        + r.document().answers())
                                                .collect(java.util.stream.Collectors.joining("\n"))));
            }
            endPause();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(reached.get()).isTrue();
    }
}
