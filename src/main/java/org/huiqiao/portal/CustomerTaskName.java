package org.huiqiao.portal;

import java.util.Map;

/** Which message speaks of a task of the customer's. */
record CustomerTaskName(String code) {

    private static final String ANY = "TASK_OPENED";
    private static final Map<String, String> KNOWN = Map.of(
            "Task_BookAppointment", "TASK_APPOINTMENT",
            "Task_SignContracts", "TASK_SIGN",
            "Task_ProvidePayee", "TASK_PAYEE",
            "Task_PayPremium", "TASK_PREMIUM");

    static CustomerTaskName of(String taskKey) {
        return new CustomerTaskName(KNOWN.getOrDefault(taskKey, ANY));
    }

    boolean isKnown() {
        return !code.equals(ANY);
    }
}
