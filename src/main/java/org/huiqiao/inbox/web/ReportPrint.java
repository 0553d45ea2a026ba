package org.huiqiao.inbox.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.huiqiao.inbox.ReportPrinted;
import org.huiqiao.press.Press;
import org.huiqiao.press.Typesetting;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A filed report as PDF. It is printed anew for each reader with his mark on every page and is not kept; the chain keeps
 * the digest of each copy, so that a copy that turns up says who took it along.
 */
@Component
class ReportPrint {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ReportReader reports;
    private final MarkedPictures pictures;
    private final Press press;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Typesetting typesetting = new Typesetting("reports/");

    ReportPrint(
            ReportReader reports, MarkedPictures pictures, Press press, Words words, ApplicationEventPublisher events) {
        this.reports = reports;
        this.pictures = pictures;
        this.press = press;
        this.words = words;
        this.events = events;
    }

    /** What the template may say; in the reader's language but for what was filed. */
    record Paper(
            ReportPage report, String title, String number, String checks, String by, String intact, String mark) {}

    @Transactional
    public ResponseEntity<byte[]> of(String applicationId, int number, Actor reader) {
        ReportPage report = reports.read(applicationId, number, reader);
        Paper paper = new Paper(
                report,
                words.text("inbox.report"),
                words.text("inbox.report.number", number),
                words.text("inbox.check.title"),
                words.text("inbox.report.by", report.investigator(), WHEN.format(report.recordedAt())),
                words.text(report.intact() ? "inbox.report.intact" : "inbox.report.changed"),
                pictures.mark(applicationId, reader));
        byte[] pdf = press.print(typesetting.set("investigation", paper));
        events.publishEvent(new ReportPrinted(applicationId, number, digest(pdf), reader.id()));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(paper.title() + " " + applicationId + "-" + number + ".pdf", StandardCharsets.UTF_8)
                .build();
        return MarkedPictures.answer(MediaType.APPLICATION_PDF, disposition, pdf);
    }

    private static String digest(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
