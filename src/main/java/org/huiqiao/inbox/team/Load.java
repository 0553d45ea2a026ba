package org.huiqiao.inbox.team;

import java.math.BigDecimal;

/**
 * What one manager carries.
 *
 * @param weighted open tasks, each counted by its weight
 * @param begun tasks with a form half filled in
 * @param contacts customers spoken to in the last seven days
 */
public record Load(String staffId, int open, int overdue, int dueToday, int begun, BigDecimal weighted, int contacts) {}
