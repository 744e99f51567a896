package dev.stammkunde.commands.sender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JndiDnsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "v=DMARC1;p=none | v=DMARC1;p=none",
                "\"v=DMARC1; p=none\" | v=DMARC1; p=none",
                "\"v=spf1 include:amaz\" \"onses.com ~all\" | v=spf1 include:amazonses.com ~all",
                "\"v=spf1 \" ~all | v=spf1 ~all",
                "\"a \\\"b\\\" \\\\c\" | a \"b\" \\c"
            })
    void joined_stringsAsTheJdkWritesThem_areOneText(String strings, String text) {
        assertThat(JndiDns.joined(strings)).isEqualTo(text);
    }
}
