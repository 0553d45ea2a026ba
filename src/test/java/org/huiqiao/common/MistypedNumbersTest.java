package org.huiqiao.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What check digits are for: any one wrong character is found, in numbers made at random; the seed is fixed. */
class MistypedNumbersTest {

    private static final String DIGITS = Numbers.DIGITS;
    private static final int SOME = 60;
    private final Numbers numbers = new Numbers(31);

    @Test
    void whatIsValidPassesHoweverItIsTyped() {
        Map<Supplier<String>, Function<String, ?>> all = Map.of(
                numbers::creditCode, typed -> CreditCode.parse(typed).value(),
                numbers::residentId, typed -> ResidentId.parse(typed).value(),
                numbers::bankCard, typed -> BankCard.parse(typed).value(),
                numbers::bureauCode, typed -> CreditBureauCode.parse(typed).value(),
                numbers::corporateAccount,
                        typed -> CorporateAccount.parse(typed).value(),
                numbers::unitNo, typed -> RealEstateUnitNo.parse(typed).value(),
                numbers::certificate, typed -> CertificateNo.parse(typed).value());
        all.forEach((make, parse) -> {
            for (int i = 0; i < 300; i++) {
                String number = make.get();
                assertThat(parse.apply(numbers.typed(number))).isEqualTo(number);
            }
        });
    }

    @Test
    void oneWrongCharacterOfACreditCodeIsFoundAndTwoThatChangedPlaces() {
        for (int i = 0; i < SOME; i++) {
            String code = numbers.creditCode();
            assertThat(CreditCode.parse(code).organisationCodeAddsUp()).isTrue();
            everyOther(code, Numbers.CREDIT_ALPHABET + "IOSVZ", Set.of(), CreditCode::parse);
            everyExchange(code, Set.of(), CreditCode::parse);
        }
    }

    @Test
    void oneWrongCharacterOfAResidentIdIsFoundAndTwoThatChangedPlaces() {
        for (int i = 0; i < SOME; i++) {
            String id = numbers.residentId();
            everyOther(id, DIGITS + "XA", Set.of(), ResidentId::parse);
            everyExchange(id, Set.of(), ResidentId::parse);
        }
    }

    @Test
    void oneWrongDigitOfACardIsFound() {
        for (int i = 0; i < SOME; i++) {
            everyOther(numbers.bankCard(), DIGITS + "X", Set.of(), BankCard::parse);
        }
    }

    @Test
    void neighboursThatChangedPlacesOnACardAreFoundButForNineAndNought() {
        for (int i = 0; i < 200; i++) {
            everyExchange(numbers.bankCard(), Set.of("09", "90"), BankCard::parse);
        }
    }

    @Test
    void oneWrongCharacterOfABureauCodeIsFoundButForTheTwelfth() {
        for (int i = 0; i < SOME; i++) {
            String code = numbers.bureauCode();
            // weight 97 of modulus 97: the scheme does not look at that digit
            everyOther(code, DIGITS + "AZ", Set.of(11), CreditBureauCode::parse);
            String other = code.substring(0, 11) + (code.charAt(11) == '9' ? '0' : '9') + code.substring(12);
            assertThat(CreditBureauCode.parse(other).value()).isEqualTo(other);
        }
    }

    @Test
    void numbersWithoutACheckDigitAreRefusedForTheirShapeOnly() {
        for (int i = 0; i < SOME; i++) {
            String unit = numbers.unitNo();
            for (int at : List.of(0, 5, 11, 12, 13, 14, 19, 27)) {
                refuses(unit.substring(0, at) + "?" + unit.substring(at + 1), RealEstateUnitNo::parse);
                refuses(unit.substring(0, at) + unit.substring(at + 1), RealEstateUnitNo::parse);
            }
            refuses(numbers.corporateAccount().replaceFirst("\\d", "A"), CorporateAccount::parse);
            refuses(numbers.certificate().replaceFirst("不动产", "房"), CertificateNo::parse);
        }
    }

    @Test
    void everyProblemHasWordsInBothLanguages() throws Exception {
        Set<String> problems = new TreeSet<>();
        for (String typed : List.of(
                "",
                "1",
                "1".repeat(18),
                "I".repeat(18),
                "1".repeat(19),
                "0".repeat(16),
                "X".repeat(16),
                "110101190002300015",
                "330102203012309983",
                "990101198801019996",
                "330102001003GB00055W00010312",
                "3".repeat(28),
                "浙（2024）杭州市不动产权第1号")) {
            for (Function<String, ?> parse : List.<Function<String, ?>>of(
                    CreditCode::parse,
                    ResidentId::parse,
                    BankCard::parse,
                    CorporateAccount::parse,
                    RealEstateUnitNo::parse,
                    CertificateNo::parse,
                    CreditBureauCode::parse,
                    BankCode::parse,
                    InvoiceNo::parse,
                    number -> OldCertificate.parse(OldCertificate.Kind.PROP_RIGHT_CERT, number))) {
                try {
                    parse.apply(typed);
                } catch (InvalidIdentifier e) {
                    assertThat(e.messageKey()).isEqualTo(e.problemKey());
                    problems.add(e.problemKey());
                }
            }
        }
        assertThat(problems).hasSizeGreaterThan(18);
        for (String file : new String[] {"/messages/common.properties", "/messages/common_en.properties"}) {
            Properties messages = new Properties();
            messages.load(new java.io.InputStreamReader(
                    MistypedNumbersTest.class.getResourceAsStream(file), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(messages.stringPropertyNames()).containsAll(problems);
        }
    }

    private static void everyOther(String good, String alphabet, Set<Integer> unguarded, Function<String, ?> parse) {
        parse.apply(good);
        for (int at = 0; at < good.length(); at++) {
            for (char other : alphabet.toCharArray()) {
                if (other != good.charAt(at) && !unguarded.contains(at)) {
                    refuses(good.substring(0, at) + other + good.substring(at + 1), parse);
                }
            }
        }
    }

    private static void everyExchange(String good, Set<String> unguarded, Function<String, ?> parse) {
        for (int at = 0; at + 1 < good.length(); at++) {
            String pair = good.substring(at, at + 2);
            if (pair.charAt(0) != pair.charAt(1) && !unguarded.contains(pair)) {
                refuses(good.substring(0, at) + pair.charAt(1) + pair.charAt(0) + good.substring(at + 2), parse);
            }
        }
    }

    private static void refuses(String typed, Function<String, ?> parse) {
        assertThatThrownBy(() -> parse.apply(typed)).as(typed).isInstanceOf(InvalidIdentifier.class);
    }
}
