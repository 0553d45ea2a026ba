package org.huiqiao.sandbox.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.huiqiao.sandbox.core.CoreBank;
import org.huiqiao.sandbox.core.LedgerEntry;
import org.huiqiao.sandbox.registry.Order;
import org.huiqiao.sandbox.registry.RegistryOffice;
import org.huiqiao.sandbox.wire.CallRecord;
import org.huiqiao.sandbox.wire.Exchange;
import org.huiqiao.sandbox.wire.Fault;
import org.huiqiao.sandbox.wire.Faults;
import org.huiqiao.sandbox.wire.Faults.Rule;
import org.huiqiao.sandbox.wire.Notice;
import org.huiqiao.sandbox.wire.Partner;
import org.huiqiao.sandbox.wire.Post;
import org.huiqiao.sandbox.wire.Settings;
import org.huiqiao.sandbox.world.SmsOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The world on one page. */
@Controller
class PageController {

    private static final int SHOWN = 40;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    record Page(
            List<SmsOperator.Message> messages,
            List<LedgerEntry> ledger,
            List<Order> orders,
            List<CallRecord> calls,
            List<Notice> callbacks,
            List<Rule> faults,
            List<String> systems,
            Fault[] kinds,
            Settings.Values settings) {

        public String time(Instant instant) {
            return TIME.format(instant);
        }
    }

    private final Exchange exchange;
    private final CoreBank core;
    private final RegistryOffice registry;
    private final SmsOperator sms;
    private final Post post;
    private final Faults faults;
    private final Settings settings;
    private final List<String> systems;

    PageController(
            Exchange exchange,
            CoreBank core,
            RegistryOffice registry,
            SmsOperator sms,
            Post post,
            Faults faults,
            Settings settings,
            List<Partner> partners) {
        this.exchange = exchange;
        this.core = core;
        this.registry = registry;
        this.sms = sms;
        this.post = post;
        this.faults = faults;
        this.settings = settings;
        this.systems = partners.stream().map(Partner::system).sorted().toList();
    }

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute(
                "page",
                new Page(
                        newest(sms.messages()),
                        newest(core.ledger()),
                        newest(registry.orders()),
                        newest(exchange.calls()),
                        newest(post.notices()),
                        faults.active(),
                        systems,
                        Fault.values(),
                        settings.now()));
        return "world";
    }

    @PostMapping("/page/faults")
    String disturb(
            @RequestParam String system, @RequestParam String fault, @RequestParam(defaultValue = "0") int count) {
        faults.set(new Rule(system, Fault.named(fault), null, count > 0 ? count : null));
        return "redirect:/#faults";
    }

    @PostMapping("/page/settings")
    String change(@RequestParam BigDecimal registryDelaySeconds, @RequestParam BigDecimal asyncDelaySeconds) {
        settings.change(Map.of("registryDelaySeconds", registryDelaySeconds, "asyncDelaySeconds", asyncDelaySeconds));
        return "redirect:/#faults";
    }

    private static <T> List<T> newest(List<T> all) {
        List<T> last = new ArrayList<>(all.subList(Math.max(0, all.size() - SHOWN), all.size()));
        Collections.reverse(last);
        return last;
    }
}
