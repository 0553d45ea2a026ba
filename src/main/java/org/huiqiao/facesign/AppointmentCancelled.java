package org.huiqiao.facesign;

import java.time.Instant;

/** By the customer, in time; another one can be booked. */
public record AppointmentCancelled(String applicationId, Instant start) {}
