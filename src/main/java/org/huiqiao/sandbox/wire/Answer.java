package org.huiqiao.sandbox.wire;

import java.util.Map;
import java.util.TreeMap;

/** S done, F definitely not done, U unknown (domain 7). */
public record Answer(String status, String code, String message, Map<String, Object> data) {

    public static Answer done(Map<String, Object> data) {
        return new Answer("S", "OK", "", data);
    }

    public static Answer refused(String code, String message) {
        return refused(code, message, Map.of());
    }

    public static Answer refused(String code, String message, Map<String, Object> data) {
        return new Answer("F", code, message, data);
    }

    static Answer unknown(String code) {
        return new Answer("U", code, "", Map.of());
    }

    /** Every second field is missing. */
    Answer partial() {
        Map<String, Object> half = new TreeMap<>(data);
        boolean[] drop = {false};
        half.keySet().removeIf(field -> drop[0] = !drop[0]);
        return new Answer(status, code, message, half);
    }
}
