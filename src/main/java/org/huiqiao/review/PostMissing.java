package org.huiqiao.review;

import org.huiqiao.common.Refused;
import org.huiqiao.users.Role;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The step belongs to another post. */
public class PostMissing extends Refused {

    PostMissing(Role role) {
        super(new DefaultMessageSourceResolvable(new String[] {"users.role." + role.name()}, role.group()));
    }
}
