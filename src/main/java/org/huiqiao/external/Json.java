package org.huiqiao.external;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;

/** Keys in order, so that equal content has equal bytes; decimals never pass through a double. */
final class Json {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Money.class, new Figure<>(Money::toYuan))
                    .addSerializer(Percent.class, new Figure<>(Percent::value)))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static byte[] bytes(Object content) {
        try {
            return MAPPER.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    /** Null when the text is no JSON object. */
    static @Nullable Map<String, Object> read(byte[] text) {
        try {
            return MAPPER.readValue(text, OBJECT);
        } catch (IOException e) {
            return null;
        }
    }

    private static final class Figure<T> extends JsonSerializer<T> {

        private final Function<T, BigDecimal> number;

        Figure(Function<T, BigDecimal> number) {
            this.number = number;
        }

        @Override
        public void serialize(T content, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(number.apply(content));
        }
    }
}
