package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain 3.7. */
class MobileTest {

    @ParameterizedTest
    @CsvSource({
        "13800000001,13800000001",
        "19900001234,19900001234",
        "15512340000,15512340000",
        "+8613800000001,13800000001",
        "+86 138 0000 0001,13800000001",
        "008613800000001,13800000001",
        "86-138-0000-0001,13800000001",
        "１３８０００００００１,13800000001"
    })
    void itIsTheSameNumberHoweverItIsTyped(String typed, String kept) {
        assertThat(Mobile.parse(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678901", "1380000000", "138000000011", "+8512345678901", "1380000000O", "8613800000", ""})
    void whatIsNoneIsRefused(String typed) {
        assertThatExceptionOfType(NotAMobileNumber.class).isThrownBy(() -> Mobile.parse(typed));
    }

    @Test
    void itShowsItsMiddleToNobody() {
        assertThat(Mobile.parse("13800000001")).hasToString("138****0001");
    }
}
