package org.huiqiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.groups.Tuple;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.transaction.TestTransaction;

@JdbcSlice
@RecordApplicationEvents
@EnableConfigurationProperties(DocumentSettings.class)
@Import({
    Documents.class,
    DocumentPictures.class,
    DocumentVerdicts.class,
    ReturnReasons.class,
    Checklists.class,
    Supplements.class,
    ContentCheck.class,
    DocumentFolder.class
})
class DocumentsTest {

    private static final Actor CUSTOMER = new Actor("C0000000001", "王芳", Set.of(Role.CUSTOMER), null);
    private static final Actor INTAKE = new Actor("intake.wu", "吴", Set.of(Role.INTAKE), "B01");
    private static final String CASE = "HQ20260316000001";

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("huiqiao.documents.folder", () -> folder);
        registry.add("huiqiao.documents.max-files", () -> 4);
    }

    @Autowired
    Documents documents;

    @Autowired
    Checklists checklists;

    @Autowired
    DocumentPictures pictures;

    @Autowired
    DocumentVerdicts verdicts;

    @Autowired
    ReturnReasons reasons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Supplements supplements;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void prepareTheList() {
        checklists.prepare(
                CASE,
                List.of(
                        new RequiredDocument("DOC01", "COMPANY", true, DocumentSource.API, null),
                        new RequiredDocument("DOC07", "COMPANY", true, DocumentSource.UPLOAD, 30),
                        new RequiredDocument("DOC10", "COMPANY", false, DocumentSource.UPLOAD, null)));
    }

    private Document bring(String docCode, String title) {
        clock.advance(Duration.ofMinutes(1));
        return documents.store(new Upload(CASE, docCode, title + ".pdf", SampleFiles.plainPdf(title)), CUSTOMER);
    }

    private ItemStatus statusOf(String docCode) {
        return checklists.of(CASE).stream()
                .filter(item -> item.docCode().equals(docCode))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void anUploadIsKeptUnderAGeneratedNameAndComesBackAsItWas() {
        byte[] content = SampleFiles.plainPdf("flow");
        Document document = documents.store(new Upload(CASE, "DOC07", "../../etc/流水.exe", content), CUSTOMER);

        assertThat(document.fileName()).isEqualTo("流水.exe.pdf");
        assertThat(document.storedName()).isEqualTo(document.id() + ".pdf");
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(documents.open(document.id()).bytes()).isEqualTo(content);
        assertThat(statusOf("DOC07")).isEqualTo(ItemStatus.UPLOADED);
        assertThat(events.stream(DocumentUploaded.class)).hasSize(1);
    }

    @Test
    void theSameFileSentTwiceIsOneDocument() {
        Upload upload = new Upload(CASE, "DOC07", "a.pdf", SampleFiles.plainPdf("same"));
        assertThat(documents.store(upload, CUSTOMER).id())
                .isEqualTo(documents.store(upload, CUSTOMER).id());
        assertThat(documents.list(CASE)).hasSize(1);
    }

    @Test
    void aCaseHoldsOnlySoManyFiles() {
        List.of("a", "b", "c", "d").forEach(title -> bring("DOC07", title));
        assertThatThrownBy(() -> bring("DOC07", "e")).isInstanceOf(TooManyFiles.class);
    }

    @Test
    void whatTheBankFetchesItselfAndWhatNobodyAskedForIsRefused() {
        assertThatThrownBy(() -> bring("DOC01", "licence")).isInstanceOf(DocumentComesFromSource.class);
        assertThatThrownBy(() -> bring("DOC99", "poem")).isInstanceOf(DocumentNotAsked.class);
        assertThatThrownBy(() -> documents.open("no-such-id")).isInstanceOf(DocumentUnknown.class);
    }

    @Test
    void onlyRequiredUploadsAreMissing() {
        assertThat(checklists.missing(CASE)).extracting(ChecklistItem::docCode).containsExactly("DOC07");
        bring("DOC07", "flow");
        assertThat(checklists.missing(CASE)).isEmpty();
    }

    @Test
    void preparingTheListAgainKeepsWhatWasBrought() {
        bring("DOC07", "flow");
        checklists.prepare(
                CASE,
                List.of(
                        new RequiredDocument("DOC07", "COMPANY", true, DocumentSource.UPLOAD, 30),
                        new RequiredDocument("DOC12", "OWNER", true, DocumentSource.UPLOAD, null)));
        assertThat(checklists.of(CASE))
                .extracting(ChecklistItem::docCode, ChecklistItem::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DOC07", ItemStatus.UPLOADED),
                        org.assertj.core.groups.Tuple.tuple("DOC12", ItemStatus.MISSING));
    }

    @Test
    void aSupplementIsToldOnceAndOnlyTheNamedItemsComeBack() {
        Document first = bring("DOC07", "flow");
        bring("DOC10", "contract");
        supplements.request(CASE, List.of(new SupplementItem("DOC07", "缺 2 月")), INTAKE);

        assertThat(statusOf("DOC07")).isEqualTo(ItemStatus.RETURNED);
        assertThatThrownBy(() -> supplements.request(CASE, List.of(new SupplementItem("DOC10", "还要这个")), INTAKE))
                .isInstanceOf(SupplementAlreadyOpen.class);
        assertThatThrownBy(() -> bring("DOC10", "another")).isInstanceOf(DocumentNotAsked.class);
        assertThatThrownBy(() -> supplements.submit(CASE, CUSTOMER)).isInstanceOf(SupplementIncomplete.class);

        bring("DOC07", "flow with February");
        supplements.submit(CASE, CUSTOMER);
        assertThat(documents.list(CASE))
                .filteredOn(document -> document.id().equals(first.id()))
                .allMatch(document -> !document.current());

        supplements.check(CASE, Map.of("DOC07", ItemVerdict.returned("3 月也缺")), INTAKE);
        supplements.requestAgain(CASE, INTAKE);
        bring("DOC07", "flow with all");
        supplements.submit(CASE, CUSTOMER);
        supplements.check(CASE, Map.of("DOC07", ItemVerdict.accepted()), INTAKE);

        assertThat(supplements.rounds(CASE)).isEqualTo(2);
        assertThat(supplements.open(CASE)).isEmpty();
        assertThat(events.stream(SupplementRequested.class).map(SupplementRequested::round))
                .containsExactly(1, 2);
        assertThat(events.stream(SupplementChecked.class).map(SupplementChecked::complete))
                .containsExactly(false, true);
        assertThatThrownBy(() -> bring("DOC07", "once more")).isInstanceOf(DocumentAlreadyAccepted.class);
    }

    @Test
    void anUnknownItemOfASupplementJoinsTheChecklistAndStays() {
        supplements.request(CASE, List.of(new SupplementItem("DOC16", "租赁合同")), INTAKE);
        assertThat(statusOf("DOC16")).isEqualTo(ItemStatus.MISSING);
        checklists.prepare(CASE, List.of(new RequiredDocument("DOC07", "COMPANY", true, DocumentSource.UPLOAD, 30)));
        assertThat(checklists.missing(CASE)).extracting(ChecklistItem::docCode).containsExactly("DOC07", "DOC16");
    }

    @Test
    void whatWasNeverHandedInIsNotSentBack() {
        bring("DOC10", "contract");
        supplements.request(
                CASE, List.of(new SupplementItem("DOC07", "最近六个月"), new SupplementItem("DOC10", "缺签章")), INTAKE);
        assertThat(statusOf("DOC07")).isEqualTo(ItemStatus.MISSING);
        assertThat(statusOf("DOC10")).isEqualTo(ItemStatus.RETURNED);
        assertThat(checklists.missing(CASE))
                .extracting(ChecklistItem::docCode, ChecklistItem::note)
                .containsExactly(Tuple.tuple("DOC07", "最近六个月"), Tuple.tuple("DOC10", "缺签章"));

        bring("DOC07", "flow");
        assertThatThrownBy(() -> supplements.submit(CASE, CUSTOMER)).isInstanceOf(SupplementIncomplete.class);
        bring("DOC10", "signed contract");
        supplements.submit(CASE, CUSTOMER);
        supplements.check(
                CASE, Map.of("DOC07", ItemVerdict.returned("缺 2 月"), "DOC10", ItemVerdict.accepted()), INTAKE);
        supplements.requestAgain(CASE, INTAKE);
        assertThat(statusOf("DOC07")).isEqualTo(ItemStatus.RETURNED);
    }

    @Test
    void remindersAreCountedAndTimeEndsARound() {
        supplements.request(CASE, List.of(new SupplementItem("DOC07", "缺")), Actor.SYSTEM);
        assertThat(supplements.remind(CASE)).isEqualTo(1);
        assertThat(supplements.remind(CASE)).isEqualTo(2);
        supplements.expire(CASE);
        assertThat(supplements.history(CASE).get(0).status()).isEqualTo(SupplementStatus.EXPIRED);
        assertThatThrownBy(() -> supplements.submit(CASE, CUSTOMER)).isInstanceOf(NoOpenSupplement.class);
        assertThat(events.stream(SupplementExpired.class)).hasSize(1);
        supplements.cancel(CASE);
    }

    @Test
    void theCustomerNeitherAsksNorJudges() {
        assertThatThrownBy(() -> supplements.request(CASE, List.of(new SupplementItem("DOC07", "缺")), CUSTOMER))
                .isInstanceOf(CheckedByCustomer.class);
        assertThatThrownBy(() -> checklists.judge(CASE, "DOC07", ItemVerdict.accepted(), CUSTOMER))
                .isInstanceOf(CheckedByCustomer.class);
        assertThatThrownBy(() -> checklists.judge(CASE, "DOC07", ItemVerdict.accepted(), INTAKE))
                .isInstanceOf(DocumentStillMissing.class);
    }

    @Test
    void aPageIsShownAsAPictureOfOursWithWhoLooks() throws IOException {
        Document flow = bring("DOC07", "flow");
        assertThat(pictures.pages(flow.id())).isEqualTo(1);
        byte[] mine = pictures.picture(flow.id(), 1, "intake.wu 2026-03-16", INTAKE);
        byte[] theirs = pictures.picture(flow.id(), 1, "rm.li 2026-03-16", INTAKE);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(mine));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isBetween(1590, 1600);
        assertThat(mine).startsWith(0xFF, 0xD8).isNotEqualTo(theirs);
        assertThat(events.stream(DocumentShown.class)).hasSize(2).allMatch(shown -> shown.actorId()
                .equals("intake.wu"));
        assertThatThrownBy(() -> pictures.picture(flow.id(), 2, "x", INTAKE)).isInstanceOf(NotToBeShown.class);
    }

    @Test
    void whatCannotBeDecodedHereIsOnlySaved() {
        clock.advance(Duration.ofMinutes(1));
        Document photo = documents.store(new Upload(CASE, "DOC07", "a.heic", SampleFiles.heic()), CUSTOMER);
        assertThat(pictures.pages(photo.id())).isZero();
        assertThatThrownBy(() -> pictures.picture(photo.id(), 1, "x", INTAKE)).isInstanceOf(NotToBeShown.class);
        assertThat(pictures.toSave(photo.id(), INTAKE).bytes()).isNotEmpty();
        assertThat(events.stream(DocumentShown.class)).singleElement().matches(DocumentShown::saved);
    }

    @Test
    void aPdfThatTakesTooLongOrIsTooLargeIsNotDrawn() {
        byte[] plain = SampleFiles.pdf(pdf -> {
            try (PDPageContentStream pen = new PDPageContentStream(pdf, pdf.getPage(0))) {
                pen.addRect(10, 10, 100, 100);
                pen.fill();
            }
        });
        assertThat(PdfLeaf.draw(plain, 1, Duration.ofSeconds(8))).isNotNull();
        assertThatThrownBy(() -> PdfLeaf.draw(plain, 1, Duration.ZERO)).isInstanceOf(NotToBeShown.class);
        byte[] wide = SampleFiles.pdf(pdf -> pdf.getPage(0).setMediaBox(new PDRectangle(200_000, 10)));
        BufferedImage picture = PdfLeaf.draw(wide, 1, Duration.ofSeconds(8));
        assertThat(picture.getWidth()).isLessThanOrEqualTo(1601);
    }

    @Test
    void whyADocumentGoesBackIsChosenFromTheListOfItsKind() {
        assertThat(reasons.of("DOC07"))
                .extracting(ReturnReason::code)
                .startsWith("FLOW_GAP")
                .contains("OTHER");
        assertThat(reasons.of("DOC10")).extracting(ReturnReason::code).doesNotContain("FLOW_GAP");
        jdbc.sql("update return_reason set valid_to = date '2026-02-01' where code = 'FLOW_GAP'")
                .update();
        assertThat(reasons.of("DOC07")).extracting(ReturnReason::code).doesNotContain("FLOW_GAP");
        assertThat(reasons.returned("DOC07", "PAGES_MISSING", "第 3 页").note()).isEqualTo("缺页：第 3 页");
        assertThat(reasons.returned("DOC07", "OTHER", "请带原件").note()).isEqualTo("请带原件");
        assertThatThrownBy(() -> reasons.returned("DOC07", "OTHER", " ")).isInstanceOf(ReturnNoteMissing.class);
        assertThatThrownBy(() -> reasons.returned("DOC10", "FLOW_OTHER", "")).isInstanceOf(ReturnNoteMissing.class);
    }

    @Test
    void eachVerdictIsKeptOnceWithItsReason() {
        bring("DOC07", "flow");
        ItemVerdict unreadable = reasons.returned("DOC07", "UNREADABLE", "");
        checklists.judge(CASE, "DOC07", unreadable, INTAKE);
        checklists.judge(CASE, "DOC07", unreadable, INTAKE);
        bring("DOC07", "better flow");
        checklists.judge(CASE, "DOC07", ItemVerdict.accepted(), INTAKE);
        checklists.judge(CASE, "DOC07", ItemVerdict.accepted(), INTAKE);
        assertThat(verdicts.of(CASE))
                .extracting(DocumentVerdict::accepted, DocumentVerdict::reasonCode, DocumentVerdict::note)
                .containsExactly(Tuple.tuple(false, "UNREADABLE", "不清晰，无法辨认"), Tuple.tuple(true, null, null));
        assertThat(events.stream(DocumentJudged.class)).hasSize(2);
    }

    @Test
    void aFileOfATransactionThatFailedIsTakenAway() throws IOException {
        bring("DOC07", "soon gone");
        TestTransaction.end();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
