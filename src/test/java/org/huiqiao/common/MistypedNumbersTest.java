package org.huiqiao.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What check digits are for: any one wrong character is found. */
class MistypedNumbersTest {

    private static final String DIGITS = "0123456789";
    private final Random random = new Random(31);

    @Test
    void oneWrongCharacterOfACreditCodeIsFound() {
        everyOther("91330100MADEM0011P", "0123456789ABCDEFGHJKLMNPQRTUWXY", CreditCode::parse);
    }

    @Test
    void oneWrongDigitOfAResidentIdIsFound() {
        everyOther("110101198801019996", DIGITS, ResidentId::parse);
    }

    @Test
    void oneWrongDigitOfACardIsFound() {
        for (int i = 0; i < 200; i++) {
            everyOther(card(), DIGITS, BankCard::parse);
        }
    }

    @Test
    void neighboursThatChangedPlacesOnACardAreFoundButForNineAndNought() {
        for (int i = 0; i < 200; i++) {
            String card = card();
            for (int at = 0; at + 1 < card.length(); at++) {
                String pair = card.substring(at, at + 2);
                if (pair.charAt(0) != pair.charAt(1) && !Set.of("09", "90").contains(pair)) {
                    String swapped = card.substring(0, at) + pair.charAt(1) + pair.charAt(0) + card.substring(at + 2);
                    refuses(swapped, BankCard::parse);
                }
            }
        }
    }

    @Test
    void everyProblemHasWordsInBothLanguages() throws Exception {
        Set<String> problems = new TreeSet<>();
        for (String typed : new String[] {"", "1".repeat(18), "1".repeat(19), "0".repeat(16), "浙（2024）杭州市不动产权第1号"}) {
            for (Function<String, ?> parse : java.util.List.<Function<String, ?>>of(
                    CreditCode::parse,
                    ResidentId::parse,
                    BankCard::parse,
                    CorporateAccount::parse,
                    RealEstateUnitNo::parse,
                    CertificateNo::parse,
                    CreditBureauCode::parse)) {
                try {
                    parse.apply(typed);
                } catch (InvalidIdentifier e) {
                    problems.add(e.problemKey());
                }
            }
        }
        assertThat(problems).hasSizeGreaterThan(8);
        for (String file : new String[] {"/messages/common.properties", "/messages/common_en.properties"}) {
            Properties messages = new Properties();
            messages.load(new java.io.InputStreamReader(
                    MistypedNumbersTest.class.getResourceAsStream(file), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(messages.stringPropertyNames()).containsAll(problems);
        }
    }

    private String card() {
        StringBuilder body = new StringBuilder("62");
        while (body.length() < 18) {
            body.append(random.nextInt(10));
        }
        return DIGITS.chars()
                .mapToObj(last -> body.toString() + (char) last)
                .filter(MistypedNumbersTest::isCard)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCard(String number) {
        try {
            BankCard.parse(number);
            return true;
        } catch (InvalidIdentifier e) {
            return false;
        }
    }

    private static void everyOther(String good, String alphabet, Function<String, ?> parse) {
        parse.apply(good);
        for (int at = 0; at < good.length(); at++) {
            for (char other : alphabet.toCharArray()) {
                if (other != good.charAt(at)) {
                    refuses(good.substring(0, at) + other + good.substring(at + 1), parse);
                }
            }
        }
    }

    private static void refuses(String typed, Function<String, ?> parse) {
        assertThatThrownBy(() -> parse.apply(typed)).as(typed).isInstanceOf(InvalidIdentifier.class);
    }
}
