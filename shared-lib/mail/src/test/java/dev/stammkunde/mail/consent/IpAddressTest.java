package dev.stammkunde.mail.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "198.51.100.23",
                "255.255.255.255",
                "::1",
                "2001:db8::17",
                "2001:DB8:0:0:0:0:0:17",
                "::ffff:198.51.100.23"
            })
    void isOne_ofAnAddress_holds(String text) {
        assertThat(IpAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.",
                "1.2.3.256",
                "1.2.3.4.5",
                "dead.beef",
                "::::",
                "1::2::3",
                "fe80::1%eth0",
                "[::1]",
                "localhost",
                "198.51.100.23, 10.0.0.1",
                " 1.2.3.4"
            })
    void isOne_ofAnythingElse_doesNot(String text) {
        assertThat(IpAddress.isOne(text)).isFalse();
    }
}
