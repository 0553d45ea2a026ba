package org.huiqiao;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.huiqiao.common.Scrub;

/** The message of a log line without the numbers of people. */
public class MaskedMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Scrub.text(super.convert(event));
    }
}
