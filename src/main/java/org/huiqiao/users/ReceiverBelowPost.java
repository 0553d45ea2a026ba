package org.huiqiao.users;

import org.huiqiao.common.Refused;

/** A post goes to a colleague who holds it too, or a higher one on the ladder of approval. */
public class ReceiverBelowPost extends Refused {}
