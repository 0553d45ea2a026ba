package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.clients.Client;
import org.huiqiao.inbox.clients.ClientQuery;
import org.huiqiao.inbox.clients.ClientReminders;
import org.huiqiao.inbox.clients.Clients;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;

/** Many customers at once is many acts, each with its own result. */
@Component
class ClientActs {

    private final Clients clients;
    private final ClientReminders reminders;
    private final Words words;

    ClientActs(Clients clients, ClientReminders reminders, Words words) {
        this.clients = clients;
        this.reminders = reminders;
        this.words = words;
    }

    /** Of what was ticked, the manager's own; a page at most. */
    List<Client> ticked(List<Long> numbers, Actor manager) {
        List<Long> page = new LinkedHashSet<>(numbers)
                .stream().limit(ClientQuery.PAGE_SIZE).toList();
        return clients.named(page, manager.id());
    }

    /** All that fit the filter, from the first on, as many as may be reminded in a day. */
    List<Client> all(ClientFilter filter, Actor manager) {
        return clients.all(
                new ClientQuery(
                        filter.side(), manager.id(), filter.query(manager.id()).text(), filter.isTurned(), null),
                reminders.most());
    }

    String nobody() {
        return words.text("clients.nobody");
    }

    List<BulkRow> each(List<Client> chosen, Consumer<Client> act, String done) {
        List<BulkRow> results = new ArrayList<>();
        for (Client client : chosen) {
            String who = Masks.company(client.company());
            try {
                act.accept(client);
                results.add(new BulkRow(who, "", true, words.text(done)));
            } catch (Refused refused) {
                results.add(new BulkRow(who, "", false, words.refusal(refused)));
            }
        }
        return results;
    }
}
