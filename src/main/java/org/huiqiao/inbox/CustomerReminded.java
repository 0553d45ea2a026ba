package org.huiqiao.inbox;

import java.time.LocalDate;
import org.huiqiao.users.Actor;

/** A manager reminded a customer of something that ends; whoever listens tells the customer, once a day. */
public record CustomerReminded(String applicationId, String occasionCode, LocalDate day, Actor actor) {}
