package org.huiqiao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqiao.common.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "10, 壹拾元整",
        "500000, 伍拾万元整",
        "688000, 陆拾捌万捌仟元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "107000.53, 壹拾万零柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "10000000, 壹仟万元整",
        "100000001, 壹亿零壹元整",
        "100500000, 壹亿零伍拾万元整",
        "0.05, 伍分",
        "0.50, 伍角整"
    })
    void isWrittenAsOnABill(String figure, String words) {
        assertThat(AmountInWords.of(Money.yuan(figure))).isEqualTo(words);
    }
}
