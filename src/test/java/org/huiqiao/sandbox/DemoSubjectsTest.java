package org.huiqiao.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The people of docs/sandbox.md have numbers that every check accepts (domain 3). */
class DemoSubjectsTest {

    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Test
    void creditCodesPassTheirCheck() throws IOException {
        List<String> codes = ids("companies");
        assertThat(codes).hasSizeGreaterThanOrEqualTo(12).allSatisfy(code -> {
            int sum = 0;
            int weight = 1;
            for (int i = 0; i < 17; i++) {
                sum += ALPHABET.indexOf(code.charAt(i)) * weight;
                weight = weight * 3 % 31;
            }
            assertThat(code.charAt(17)).isEqualTo(ALPHABET.charAt((31 - sum % 31) % 31));
        });
    }

    @Test
    void residentNumbersPassTheirCheck() throws IOException {
        assertThat(ids("people")).hasSizeGreaterThanOrEqualTo(12).allSatisfy(id -> {
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum += (id.charAt(i) - '0') * ID_WEIGHTS[i];
            }
            assertThat(id.charAt(17)).isEqualTo("10X98765432".charAt(sum % 11));
        });
    }

    @Test
    void certificatesHaveTheirForm() throws IOException {
        assertThat(ids("properties")).isNotEmpty().allMatch(no -> no.matches("浙（2021）杭州市不动产权第\\d{7}号"));
    }

    @Test
    void everyoneIsInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("docs/sandbox.md"));
        assertThat(guide).contains(ids("companies")).contains(ids("people")).contains(ids("properties"));
    }

    static List<String> ids(String kind) throws IOException {
        try (InputStream in = DemoSubjectsTest.class.getResourceAsStream("/sandbox/demo.json")) {
            JsonNode subjects = new ObjectMapper().readTree(in).get(kind);
            List<String> ids = new ArrayList<>();
            subjects.fieldNames().forEachRemaining(ids::add);
            return ids;
        }
    }
}
