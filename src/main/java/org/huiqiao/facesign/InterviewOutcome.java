package org.huiqiao.facesign;

import org.springframework.context.MessageSourceResolvable;

/** How a session ended. */
public enum InterviewOutcome implements MessageSourceResolvable {
    COMPLETED,
    STOPPED;

    @Override
    public String[] getCodes() {
        return new String[] {"facesign.outcome." + name()};
    }
}
