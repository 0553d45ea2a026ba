package org.huiqiao.portal;

import java.time.Instant;
import java.util.Map;
import org.huiqiao.inbox.InboxItem;
import org.jspecify.annotations.Nullable;

/**
 * Something the customer is to do now.
 *
 * @param page where it is done, below the application's own page
 * @param known false for a task that an analyst added: it has a generic form and its own name
 */
public record CustomerTask(
        String taskId,
        String taskKey,
        String name,
        String page,
        boolean known,
        @Nullable Instant dueAt) {

    private static final Map<String, String> PAGES = Map.of(
            "Task_ConfirmOffer", "offer",
            "Task_SupplyDocuments", "supplement",
            "Task_BookAppointment", "appointment",
            "Task_SignContracts", "contracts",
            "Task_ProvidePayee", "payee",
            "Task_PayPremium", "premium");

    static CustomerTask of(InboxItem item) {
        @Nullable String page = PAGES.get(item.taskKey());
        return new CustomerTask(
                item.taskId(),
                item.taskKey(),
                item.name(),
                page == null ? "tasks/" + item.taskId() : page,
                page != null,
                item.dueAt());
    }

    /** Whether the act of this task still makes sense; its page only shows what is once the task is over. */
    public boolean is(String key) {
        return taskKey.equals(key);
    }
}
