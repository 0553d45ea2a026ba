package org.huiqiao.external.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.huiqiao.external.Callbacks;
import org.huiqiao.external.Callbacks.Delivery;
import org.huiqiao.once.EachTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CallbackController {

    private static final int LARGEST = 60_000;

    private final Callbacks callbacks;

    CallbackController(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @EachTime("signed by a partner; known by the id of the event")
    @PostMapping("/callbacks/{system:[a-z0-9-]{1,40}}")
    ResponseEntity<Void> receive(
            @PathVariable String system,
            @RequestHeader(name = "X-Req-Id", defaultValue = "") String eventId,
            @RequestHeader(name = "X-Timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "X-Sign", defaultValue = "") String sign,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        Delivery delivery = new Delivery(system, request.getRequestURI(), eventId, timestamp, sign, body);
        return ResponseEntity.status(
                        switch (callbacks.receive(delivery)) {
                            case STORED, DUPLICATE -> HttpStatus.OK;
                            case UNSIGNED -> HttpStatus.UNAUTHORIZED;
                            case UNREADABLE -> HttpStatus.BAD_REQUEST;
                            case NOT_NOW -> HttpStatus.SERVICE_UNAVAILABLE;
                        })
                .build();
    }
}
