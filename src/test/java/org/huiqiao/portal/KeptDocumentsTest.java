package org.huiqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.Intake;
import org.huiqiao.consent.Consent;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.customers.Customers;
import org.huiqiao.documents.Document;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.ItemVerdict;
import org.huiqiao.documents.KeptDocument;
import org.huiqiao.documents.SupplementItem;
import org.huiqiao.documents.Supplements;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Mobile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 我的保管箱 (ADR 28): brought once, used again by consent, by nobody else and not for ever. */
@CaseTest
@AutoConfigureMockMvc
class KeptDocumentsTest {

    private static final Subject SHOP = Subject.of("113");
    private static final Subject OTHER_SHOP = Subject.of("101");

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Customers customers;

    @Autowired
    Intake intake;

    @Autowired
    Consents consents;

    @Autowired
    Documents documents;

    @Autowired
    Supplements supplements;

    @Autowired
    KeptDesk desk;

    @Autowired
    ApplyDesk apply;

    @Autowired
    GivenConsents given;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void broughtOnceAndUsedInTheNextApplication() throws Exception {
        Actor customer = somebody("13811190001");
        String first = draft(customer, SHOP, "CREDIT_QUICK");
        Document lease = bring(first, "DOC06", customer);
        String page = "/my/applications/" + first + "/apply/documents";
        see(customer, page).andExpect(content().string(containsString("存入保管箱，下次申请可再用")));

        keep(customer, lease, "").andExpect(content().string(containsString("没有勾选同意")));
        assertThat(desk.inBox(customer)).isEmpty();
        assertThat(consents.granted(first)).isEmpty();
        String second = draft(customer, SHOP, "MERCHANT_LOAN");
        see(customer, page(second)).andExpect(content().string(not(containsString("用这一份"))));

        keep(customer, lease, "1").andExpect(redirectedUrl(page + "#DOC06"));
        keep(customer, lease, "1").andExpect(redirectedUrl(page + "#DOC06"));
        assertThat(desk.inBox(customer)).hasSize(1);
        Consent consent = consents.granted(first).get(0);
        assertThat(consent.subjectId()).isEqualTo(lease.id());
        assertThat(consent.channel()).isEqualTo("H5");
        assertThat(consents.isProven(consent)).isTrue();

        KeptDocument kept = desk.inBox(customer).get(0);
        see(customer, page(second))
                .andExpect(content().string(allOf(containsString("DOC06.png"), containsString("用这一份"))));
        clock.advance(Duration.ofDays(1));
        use(customer, second, kept.id()).andExpect(redirectedUrl(page(second) + "#DOC06"));
        Document used = documents.list(second).get(0);
        assertThat(used.sha256()).isEqualTo(lease.sha256());
        assertThat(used.broughtAt()).isEqualTo(kept.broughtAt());
        assertThat(documents.open(used.id()).bytes())
                .isEqualTo(documents.open(lease.id()).bytes());
        see(customer, page(second))
                .andExpect(content().string(allOf(containsString("取自保管箱"), not(containsString("用这一份")))));
        use(customer, second, kept.id()).andExpect(content().string(containsString("不能用在这里")));
        assertThat(entries("DocumentKept", customer)).isEqualTo(1);
        assertThat(entries("KeptDocumentUsed", customer)).isEqualTo(1);
        mvc.perform(get("/staff/cases/" + second).with(As.actor(bank.staff("ops.qin"))))
                .andExpect(content().string(containsString("取自客户保管箱，首次提交")));
    }

    @Test
    void nobodyElseIsOfferedItAndNoOtherBusinessOfTheSamePerson() throws Exception {
        Actor customer = somebody("13811190002");
        KeptDocument kept = kept(customer, SHOP, "DOC06");
        String elsewhere = draft(customer, OTHER_SHOP, "MERCHANT_LOAN");
        Actor partner = somebody("13811190003");
        String partners = draft(partner, SHOP, "CREDIT_QUICK");

        see(customer, page(elsewhere)).andExpect(content().string(not(containsString("用这一份"))));
        use(customer, elsewhere, kept.id()).andExpect(content().string(containsString("不能用在这里")));
        see(partner, page(partners)).andExpect(content().string(not(containsString("用这一份"))));
        use(partner, partners, kept.id()).andExpect(content().string(containsString("不能用在这里")));
        see(partner, "/my/kept-documents").andExpect(content().string(containsString("保管箱是空的")));
        see(partner, "/my/kept-documents/" + kept.id()).andExpect(status().isNotFound());
        see(partner, "/my/kept-documents/" + kept.id() + "/file").andExpect(status().isNotFound());
        act(partner, "/my/kept-documents/" + kept.id() + "/take-out").andExpect(status().isNotFound());
        assertThat(documents.list(elsewhere)).isEmpty();
        assertThat(documents.list(partners)).isEmpty();

        String moved = draft(customer, SHOP, "CREDIT_QUICK");
        use(customer, moved, kept.id());
        assertThat(documents.list(moved)).singleElement().matches(Document::current);
        apply.borrowFor(bank.see(moved), SHOP.creditCode(), customer);
        assertThat(documents.list(moved)).singleElement().matches(Document::current);
        customers.realName(customer.id(), OTHER_SHOP.name(), OTHER_SHOP.idNo());
        apply.borrowFor(bank.see(moved), OTHER_SHOP.creditCode(), customer);
        assertThat(documents.list(moved)).singleElement().matches(document -> !document.current());
    }

    @Test
    void whatIsTooOldIsShownAndCannotBeUsed() throws Exception {
        Actor customer = somebody("13811190004");
        KeptDocument kept = kept(customer, SHOP, "DOC07");
        clock.advance(Duration.ofDays(30));
        String next = draft(customer, SHOP, "MERCHANT_LOAN");
        see(customer, page(next)).andExpect(content().string(allOf(containsString("有效期至"), containsString("用这一份"))));
        clock.advance(Duration.ofDays(1));
        see(customer, page(next))
                .andExpect(content().string(allOf(containsString("已过期"), not(containsString("用这一份")))));
        use(customer, next, kept.id()).andExpect(content().string(containsString("已过有效期")));
        assertThat(documents.list(next)).isEmpty();
    }

    @Test
    void aSupplementOffersItAndWhatWasSentBackIsNotOfferedAgain() throws Exception {
        Actor customer = somebody("13811190005");
        KeptDocument kept = kept(customer, SHOP, "DOC06");
        String next = draft(customer, SHOP, "MERCHANT_LOAN");
        supplements.request(next, List.of(new SupplementItem("DOC06", "租约")), Actor.SYSTEM);
        String list = "/my/applications/" + next + "/supplement";
        see(customer, list).andExpect(content().string(allOf(containsString("待上传"), containsString("用这一份"))));
        mvc.perform(post(list + "/documents/use")
                        .param("docCode", "DOC06")
                        .param("keptId", kept.id())
                        .with(As.actor(customer))
                        .with(csrf()))
                .andExpect(redirectedUrl(list + "#DOC06"));
        see(customer, list).andExpect(content().string(containsString("已传齐")));

        supplements.submit(next, customer);
        supplements.check(next, Map.of("DOC06", ItemVerdict.returned("不清晰")), Actor.SYSTEM);
        supplements.requestAgain(next, Actor.SYSTEM);
        see(customer, list).andExpect(content().string(allOf(containsString("已退回"), not(containsString("用这一份")))));
        use(customer, next, kept.id()).andExpect(content().string(containsString("不能用在这里")));
    }

    @Test
    void withdrawnAtTheConsentsItIsOfferedNoMoreAndTheEvidenceStays() throws Exception {
        Actor customer = somebody("13811190006");
        KeptDocument kept = kept(customer, SHOP, "DOC06");
        String next = draft(customer, SHOP, "MERCHANT_LOAN");
        see(customer, "/my/kept-documents")
                .andExpect(content().string(allOf(containsString("DOC06.png"), containsString("取出"))));
        see(customer, "/my/kept-documents/" + kept.id()).andExpect(content().string(containsString("/pages/1")));
        see(customer, "/my/kept-documents/" + kept.id() + "/pages/1").andExpect(status().isOk());
        see(customer, "/my/kept-documents/" + kept.id() + "/file")
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        see(customer, "/my/consents")
                .andExpect(content().string(allOf(containsString("材料存入保管箱单独同意书"), containsString("DOC06.png"))));

        mvc.perform(post("/my/consents/withdraw")
                        .param("applicationId", kept.applicationId())
                        .param("code", "KEEP_DOCUMENT")
                        .param("documentId", kept.documentId())
                        .with(As.actor(customer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/consents"));
        see(customer, page(next)).andExpect(content().string(not(containsString("用这一份"))));
        use(customer, next, kept.id()).andExpect(content().string(containsString("不能用在这里")));
        see(customer, "/my/kept-documents/" + kept.id()).andExpect(status().isNotFound());
        see(customer, "/my/consents").andExpect(content().string(containsString("已撤回")));
        see(customer, "/my/data").andExpect(content().string(allOf(containsString("保管箱"), containsString("取出时间"))));
        assertThat(entries("KeptDocumentTakenOut", customer)).isEqualTo(1);
        assertThat(documents.list(kept.applicationId())).singleElement().matches(Document::current);
        assertThat(given.of(customer, Locale.CHINESE)).singleElement().matches(GivenConsent::withdrawn);
    }

    @Test
    void theConsentOutlivesItsCaseAndEndsWithTheUseOfTheData() throws Exception {
        Actor customer = somebody("13811190007");
        KeptDocument kept = kept(customer, SHOP, "DOC06");
        consents.endAll(kept.applicationId());
        assertThat(consents.granted(kept.applicationId())).singleElement().matches(Consent::isInForce);

        mvc.perform(post("/my/data/restriction")
                        .param("confirmed", "yes")
                        .with(As.actor(customer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/data"));
        assertThat(desk.inBox(customer)).isEmpty();
        assertThat(consents.granted(kept.applicationId())).noneMatch(Consent::isInForce);
    }

    @Test
    void papersOfPeopleAndOfOneLoanAreNotKept() throws Exception {
        Actor customer = somebody("13811190008");
        String id = draft(customer, SHOP, "CREDIT_QUICK");
        for (String code : List.of("DOC02", "DOC05", "DOC11", "DOC23")) {
            keep(customer, bring(id, code, customer), "1").andExpect(content().string(containsString("不能存入保管箱")));
        }
        see(customer, page(id)).andExpect(content().string(not(containsString("/documents/keep"))));
        assertThat(desk.inBox(customer)).isEmpty();
        assertThat(consents.granted(id)).isEmpty();
    }

    @Test
    void aFileThatIsNotWhatWasStoredIsNotUsed() {
        Actor customer = somebody("13811190009");
        KeptDocument kept = kept(customer, SHOP, "DOC06");
        String next = draft(customer, SHOP, "MERCHANT_LOAN");
        jdbc.sql("update document set sha256 = ? where id = ?")
                .params("0".repeat(64), kept.documentId())
                .update();
        assertThatThrownBy(() -> desk.use(bank.see(next), kept.id(), customer))
                .isInstanceOf(IllegalStateException.class);
        assertThat(documents.list(next)).isEmpty();
    }

    @Test
    void theSameOverJson() throws Exception {
        Actor customer = somebody("13811190010");
        String first = draft(customer, SHOP, "CREDIT_QUICK");
        Document lease = bring(first, "DOC06", customer);
        String second = draft(customer, SHOP, "MERCHANT_LOAN");
        String api = "/api/v1/my";
        json(customer, api + "/applications/" + first + "/documents/keep", "{\"documentId\":\"" + lease.id() + "\"}")
                .andExpect(status().isBadRequest());
        json(
                        customer,
                        api + "/applications/" + first + "/documents/keep",
                        "{\"documentId\":\"" + lease.id() + "\",\"version\":1}")
                .andExpect(status().isCreated());
        see(customer, api + "/kept-documents")
                .andExpect(jsonPath("$.consent.code").value("KEEP_DOCUMENT"))
                .andExpect(jsonPath("$.documents[0].fileName").value("DOC06.png"));
        String keptId = desk.inBox(customer).get(0).id();
        see(customer, api + "/applications/" + second + "/documents")
                .andExpect(
                        jsonPath("$[?(@.docCode == 'DOC06')].offers[0].keptId").value(keptId));
        json(customer, api + "/applications/" + second + "/documents/use", "{\"keptId\":\"" + keptId + "\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sha256").value(lease.sha256()));
        json(customer, api + "/kept-documents/" + keptId + "/take-out", "").andExpect(status().isNoContent());
        see(customer, api + "/kept-documents").andExpect(jsonPath("$.documents").isEmpty());
    }

    private Actor somebody(String phone) {
        return Actor.customer(customers.accountOfPhone(Mobile.parse(phone)).id(), phone);
    }

    private String draft(Actor customer, Subject subject, String product) {
        String id = intake.begin(product, "TEST", customer).id();
        intake.borrowFor(id, bank.company(subject, customer), customer);
        return id;
    }

    private Document bring(String id, String docCode, Actor customer) {
        clock.advance(Duration.ofMillis(5));
        bank.upload(id, docCode, customer);
        List<Document> all = documents.list(id);
        return all.get(all.size() - 1);
    }

    private KeptDocument kept(Actor customer, Subject subject, String docCode) {
        String id = draft(customer, subject, "CREDIT_QUICK");
        Document document = bring(id, docCode, customer);
        desk.keep(bank.see(id), document.id(), 1, Presentation.of("TEST"), customer);
        return desk.inBox(customer).get(0);
    }

    private static String page(String id) {
        return "/my/applications/" + id + "/apply/documents";
    }

    private ResultActions see(Actor customer, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(customer)));
    }

    private ResultActions act(Actor customer, String path) throws Exception {
        return mvc.perform(post(path).with(As.actor(customer)).with(csrf()));
    }

    private ResultActions keep(Actor customer, Document document, String version) throws Exception {
        return mvc.perform(post("/my/applications/" + document.applicationId() + "/documents/keep")
                .param("docCode", document.docCode())
                .param("documentId", document.id())
                .param("version", version)
                .with(As.actor(customer))
                .with(csrf()));
    }

    private ResultActions use(Actor customer, String id, String keptId) throws Exception {
        return mvc.perform(post("/my/applications/" + id + "/documents/use")
                .param("docCode", "DOC06")
                .param("keptId", keptId)
                .with(As.actor(customer))
                .with(csrf()));
    }

    private ResultActions json(Actor customer, String path, String body) throws Exception {
        return mvc.perform(post(path)
                .contentType("application/json")
                .content(body)
                .with(As.actor(customer))
                .with(csrf()));
    }

    private long entries(String action, Actor actor) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and actor = ?")
                .params(action, actor.id())
                .query(Long.class)
                .single();
    }
}
