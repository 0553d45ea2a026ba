package org.huiqiao.inbox;

/** Whose customers and tasks went to whom, and why; {@code keepsCustomers} where only the tasks did (托管). */
public record PortfolioHandedOver(
        String branchId, String fromId, String toId, boolean keepsCustomers, String reason, String actorId) {}
