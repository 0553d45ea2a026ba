package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Map;
import org.huiqiao.inbox.clients.ClientView;
import org.huiqiao.inbox.clients.ReminderOccasion;
import org.jspecify.annotations.Nullable;

/**
 * 我的客户.
 *
 * @param managers whose customers a team lead may look at; nothing for a manager
 * @param own whether the reader is the manager himself
 * @param url the address without the page, {@code here} what stands behind its question mark with the page
 */
record ClientsPage(
        ClientView view,
        Map<ClientView, String> counts,
        List<ClientRow> rows,
        ClientFilter filter,
        List<Option> managers,
        String manager,
        boolean own,
        int sleepingDays,
        String total,
        String url,
        String here,
        @Nullable String next,
        @Nullable String problem,
        List<BulkRow> results) {

    public boolean remindable() {
        return ReminderOccasion.on(view).isPresent();
    }

    public long done() {
        return results.stream().filter(BulkRow::done).count();
    }
}
