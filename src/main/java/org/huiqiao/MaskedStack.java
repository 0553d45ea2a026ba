package org.huiqiao;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.huiqiao.common.Scrub;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A stack trace, whose messages are scrubbed like those of the lines. */
public class MaskedStack extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return Scrub.text(super.throwableProxyToString(thrown));
    }
}
