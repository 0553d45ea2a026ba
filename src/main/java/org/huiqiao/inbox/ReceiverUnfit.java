package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** The receiver may not do this task: wrong post, or already acted on the case in another duty. */
public class ReceiverUnfit extends Refused {

    ReceiverUnfit(String receiver) {
        super(receiver);
    }
}
