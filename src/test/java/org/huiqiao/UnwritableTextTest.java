package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

class UnwritableTextTest {

    private final UnwritableText gate = new UnwritableText();

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0", "\uD800", "x\uDC00"})
    void noFormComesThroughWithIt(String text) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("username", "rm.li", text);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        gate.doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(chain.getRequest()).isNull();

        request.setContentType("multipart/form-data; boundary=x");
        gate.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).as("not read before its files are").isNotNull();
        assertThatThrownBy(() -> gate.preHandle(request, response, mock())).isInstanceOf(ResponseStatusException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\uD800"})
    void noDocumentIsReadWithIt(String escaped) {
        ObjectMapper json = new ObjectMapper().registerModule(UnwritableText.writableTextOnly());
        assertThatThrownBy(() -> json.readValue("[\"" + escaped + "\"]", String[].class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> json.readValue("{\"a\":\"" + escaped + "\"}", Typed.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatPeopleWriteComesThrough() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("note", "周惠民 \uD83D\uDE00 <b> %00");
        MockFilterChain chain = new MockFilterChain();
        gate.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
        ObjectMapper json = new ObjectMapper().registerModule(UnwritableText.writableTextOnly());
        assertThat(json.readValue("{\"a\":\"周惠民 \uD83D\uDE00\"}", Typed.class).a())
                .isEqualTo("周惠民 \uD83D\uDE00");
        assertThat(json.readValue("{\"a\":null}", Typed.class).a()).isNull();
    }

    record Typed(String a) {}
}
