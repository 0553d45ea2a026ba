package org.huiqiao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An event in words that may be kept for ever: numbers, dates, codes and keys as they are, everything else, which may
 * be about a person, as a keyed digest. JSON of strings with sorted names (RFC 8785).
 */
@Component
class AuditText {

    private static final Pattern KEPT = Pattern.compile("id|code|digest|\\w*(Id|No|Key|Reference|Code|Role)");
    private static final Pattern PERSONAL = Pattern.compile("(?i)\\w*(idNo|accountNo|phone|account|name)");

    private final ObjectMapper json = new ObjectMapper();
    private final Mac mac;

    AuditText(Mac mac) {
        this.mac = mac;
    }

    String of(Record event) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        boolean secret = Arrays.stream(components).anyMatch(one -> one.getName().equals("phone"));
        Map<String, String> text = new TreeMap<>();
        for (RecordComponent component : components) {
            Object value = value(event, component);
            if (value != null) {
                text.put(component.getName(), said(component.getName(), value, secret));
            }
        }
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the event itself says of this name, if it is a plain text. */
    static @Nullable String text(Record event, String name) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(component -> value(event, component))
                .map(value -> value instanceof Actor actor ? actor.id() : value instanceof String s ? s : null)
                .findFirst()
                .orElse(null);
    }

    private String said(String name, Object value, boolean secret) {
        if (value instanceof Actor actor) {
            return actor.id();
        }
        boolean plain = value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Temporal
                || value instanceof Money
                || value instanceof Percent;
        boolean key = value instanceof String
                && !secret
                && KEPT.matcher(name).matches()
                && !PERSONAL.matcher(name).matches();
        return plain || key ? value.toString() : "hmac:" + mac.of("text", value.toString());
    }

    private static @Nullable Object value(Record event, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
