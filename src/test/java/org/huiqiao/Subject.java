package org.huiqiao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map.Entry;

/** A person of the demo data with the company, by the tail of the phone number (docs/sandbox.md). */
public record Subject(String phone, String name, String idNo, String creditCode, String accountNo) {

    public static Subject of(String tail) {
        try {
            JsonNode demo = new ObjectMapper().readTree(Subject.class.getResource("/sandbox/demo.json"));
            String phone = "13800000" + tail;
            for (Entry<String, JsonNode> person : demo.get("people").properties()) {
                if (person.getValue().path("phone").asText().equals(phone)) {
                    String company = person.getValue().get("company").asText();
                    return new Subject(
                            phone,
                            person.getValue().get("name").asText(),
                            person.getKey(),
                            company,
                            demo.get("companies").get(company).get("accountNo").asText());
                }
            }
            throw new IllegalArgumentException("Nobody has " + phone);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
