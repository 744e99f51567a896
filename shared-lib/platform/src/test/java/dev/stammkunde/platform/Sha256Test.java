package dev.stammkunde.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

final class Sha256Test {

    /** The example of one block in FIPS 180-4. */
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void sha256_ofTheExample_isTheStandards() {
        assertThat(Sha256.of("abc")).isEqualTo(ABC);
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(ABC);
        assertThat(Sha256.bytes("abc")).isEqualTo(HexFormat.of().parseHex(ABC));
        assertThat(Sha256.require(ABC)).isEqualTo(ABC);
    }

    @Test
    void sha256_ofAnUmlaut_isThatOfUtf8() {
        assertThat(Sha256.of("ü")).isEqualTo(Sha256.of(new byte[] {(byte) 0xC3, (byte) 0xBC}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ba78",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0"
            })
    void require_whatIsNone_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sha256.require(text));
    }
}
