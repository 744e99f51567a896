package dev.stammkunde.finance.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stammkunde.finance.testing.OwnKey;

import org.junit.jupiter.api.Test;

import java.security.PublicKey;

final class PublicKeyFileTest {

    private static final PublicKey ONE = new OwnKey("one").publicKey();
    private static final PublicKey OTHER = new OwnKey("other").publicKey();

    @Test
    void read_whatWasWritten_isTheSameKey() {
        assertThat(PublicKeyFile.read(PublicKeyFile.write(ONE))).containsExactly(ONE);
    }

    @Test
    void read_aFileWithTwoKeys_hasBoth() {
        String pem = PublicKeyFile.write(ONE) + "\r\n" + PublicKeyFile.write(OTHER);

        assertThat(PublicKeyFile.read(pem)).containsExactly(ONE, OTHER);
    }

    @Test
    void read_whatIsNoKey_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKeyFile.read("a key"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                PublicKeyFile.read(
                                        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"));
    }
}
