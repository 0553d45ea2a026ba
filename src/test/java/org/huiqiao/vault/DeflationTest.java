package org.huiqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeflationTest {

    private static final byte[] RECORD = """
            {"facts":{"abnormalListed":false,"hitGuaranteeCircle":false,"taxGrade":"B","purpose":"采购原材料"},"answers":[]}""".getBytes(UTF_8);

    /** Fails when somebody edits the words: what lies in databases would never open again. */
    @Test
    void whatWasDeflatedWithTheFirstWordsIsReadForEver() {
        assertThat(
                        inflated(
                                "78bb6c0be2c9038f2941b4e1d8fe8f67bb21da2a69c4f2fe97eded2fb6ac7dda37ffd9dc09cfa6cd445d2f175b0b00089d2ddd"))
                .isEqualTo(RECORD);
    }

    @Test
    void whatWasDeflatedBeforeThereWereWordsIsReadToo() {
        assertThat(
                        inflated(
                                "789cab564a4b4c2e2956b2aa564a4ccacb2fca4dccf1c92c2e494d51b24a4bcc294ed551cac82c712f4d2c4acc2b494d75ce2c4ace49854b952456b81725a60005949c9474940a4a8b0af28b41bc97eded2fb6ac7dda37ffd9dc09cfa6cd54aad5514acc2b2e4f2d025a141d5b0b00089d2ddd"))
                .isEqualTo(RECORD);
    }

    @Test
    void anyBytesComeBackAsTheyWere() {
        Random random = new Random(11);
        for (int n = 0; n < 500; n++) {
            byte[] bytes = new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            if (n % 2 == 0) {
                Arrays.fill(bytes, 0, bytes.length / 2, (byte) 'x');
            }
            assertThat(Deflation.inflate(Deflation.deflate(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void anEndThatIsMissingOrWordsThatNobodyHasAreToldAndNotAwaited() {
        byte[] deflated = Deflation.deflate(RECORD);
        assertThatThrownBy(() -> Deflation.inflate(Arrays.copyOf(deflated, deflated.length - 6)))
                .isInstanceOf(IllegalStateException.class);
        deflated[2] ^= 1;
        assertThatThrownBy(() -> Deflation.inflate(deflated)).isInstanceOf(RuntimeException.class);
    }

    private static byte[] inflated(String hex) {
        return Deflation.inflate(HexFormat.of().parseHex(hex));
    }
}
