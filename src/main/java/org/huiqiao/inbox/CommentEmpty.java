package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** A comment says something, in at most a thousand characters. */
public class CommentEmpty extends Refused {

    CommentEmpty(int longest) {
        super(longest);
    }
}
