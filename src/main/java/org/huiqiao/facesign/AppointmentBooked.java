package org.huiqiao.facesign;

import java.time.Instant;

public record AppointmentBooked(String applicationId, Instant start) {}
