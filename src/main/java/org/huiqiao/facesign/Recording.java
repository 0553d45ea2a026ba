package org.huiqiao.facesign;

import java.time.Instant;

/** A part of the video, kept elsewhere; its hash binds it to the evidence. */
public record Recording(String reference, String sha256, Instant beganAt, Instant endedAt) {}
