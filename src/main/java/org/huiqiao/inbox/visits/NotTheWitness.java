package org.huiqiao.inbox.visits;

import org.huiqiao.common.Refused;

/** Only the second manager confirms a visit, with his own sign-in. */
public class NotTheWitness extends Refused {}
