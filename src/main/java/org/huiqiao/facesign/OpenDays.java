package org.huiqiao.facesign;

import java.time.LocalDate;

/** On which days the bank works: holidays are none, a Saturday that makes up for one is. */
public interface OpenDays {

    boolean isOpen(LocalDate day);
}
