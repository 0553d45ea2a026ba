package org.huiqiao.sandbox.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huiqiao.sandbox.core.CoreBank;
import org.huiqiao.sandbox.core.LedgerEntry;
import org.huiqiao.sandbox.core.Payout;
import org.huiqiao.sandbox.guarantor.GuaranteeCase;
import org.huiqiao.sandbox.guarantor.GuarantorOffice;
import org.huiqiao.sandbox.registry.Order;
import org.huiqiao.sandbox.registry.RegistryOffice;
import org.huiqiao.sandbox.wire.CallRecord;
import org.huiqiao.sandbox.wire.Exchange;
import org.huiqiao.sandbox.wire.Notice;
import org.huiqiao.sandbox.wire.Post;
import org.huiqiao.sandbox.wire.Settings;
import org.huiqiao.sandbox.world.SmsOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, for tests and the curious. */
@RestController
@RequestMapping("/admin")
class AdminController {

    private final Exchange exchange;
    private final CoreBank core;
    private final RegistryOffice registry;
    private final GuarantorOffice guarantor;
    private final SmsOperator sms;
    private final Post post;
    private final Settings settings;

    AdminController(
            Exchange exchange,
            CoreBank core,
            RegistryOffice registry,
            GuarantorOffice guarantor,
            SmsOperator sms,
            Post post,
            Settings settings) {
        this.exchange = exchange;
        this.core = core;
        this.registry = registry;
        this.guarantor = guarantor;
        this.sms = sms;
        this.post = post;
        this.settings = settings;
    }

    @GetMapping("/ledger")
    List<LedgerEntry> ledger(@RequestParam(required = false) @Nullable String bankReference) {
        return core.ledger().stream()
                .filter(entry -> bankReference == null || bankReference.equals(entry.bankReference()))
                .toList();
    }

    @GetMapping("/payouts")
    List<Payout> payouts() {
        return core.payouts();
    }

    @GetMapping("/guarantees")
    List<GuaranteeCase> guarantees() {
        return guarantor.cases();
    }

    @GetMapping("/orders")
    List<Order> orders() {
        return registry.orders();
    }

    @GetMapping("/calls")
    List<CallRecord> calls(@RequestParam(required = false) @Nullable String system) {
        return exchange.calls().stream()
                .filter(call -> system == null || system.equals(call.system()))
                .toList();
    }

    @GetMapping("/callbacks")
    List<Notice> callbacks() {
        return post.notices();
    }

    /** The newest first. */
    @GetMapping("/sms")
    List<SmsOperator.Message> messages(@RequestParam(required = false) @Nullable String phone) {
        return sms.messages().stream()
                .filter(message -> phone == null || phone.equals(message.phone()))
                .sorted(Comparator.comparing(SmsOperator.Message::at).reversed())
                .toList();
    }

    @GetMapping("/settings")
    Settings.Values settings() {
        return settings.now();
    }

    @PutMapping("/settings")
    Settings.Values change(@RequestBody Map<String, Object> patch) {
        return settings.change(patch);
    }
}
