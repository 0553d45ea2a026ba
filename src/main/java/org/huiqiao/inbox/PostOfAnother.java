package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** A post is given by whoever holds it, not by a lead for a colleague. */
public class PostOfAnother extends Refused {}
