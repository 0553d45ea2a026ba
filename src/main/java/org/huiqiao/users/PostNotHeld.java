package org.huiqiao.users;

import org.huiqiao.common.Refused;

/** Nobody gives away what he does not hold himself; what was given to him he cannot pass on. */
public class PostNotHeld extends Refused {}
