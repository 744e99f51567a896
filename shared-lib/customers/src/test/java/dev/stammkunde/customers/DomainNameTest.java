package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths of names, and Punycode by the samples of RFC 3492, section 7.1. */
final class DomainNameTest {

    @Test
    void findAscii_lengths_areThoseOfDns() {
        String label = "a".repeat(63);
        String longest = (label + ".").repeat(3) + "a".repeat(57) + ".org";

        assertThat(longest).hasSize(253);
        assertThat(DomainName.findAscii(label + ".org")).contains(label + ".org");
        assertThat(DomainName.findAscii("a" + label + ".org")).isEmpty();
        assertThat(DomainName.findAscii(longest)).contains(longest);
        assertThat(DomainName.findAscii("a" + longest.substring(63))).isPresent();
        assertThat(DomainName.findAscii((label + ".").repeat(3) + "a".repeat(58) + ".org"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn",
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "Pročprostěnemluvíčesky, Proprostnemluvesky-uyb24dma41a",
        "למההםפשוטלאמדבריםעברית, 4dbcagdahymbxekheh6e0a7fei0b",
        "なぜみんな日本語を話してくれないのか, n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa",
        "почемужеонинеговорятпорусски, b1abfaaepdrnnbgefbadotcwatmq2g4l",
        "PorquénopuedensimplementehablarenEspañol, "
                + "PorqunopuedensimplementehablarenEspaol-fmd56a",
        "TạisaohọkhôngthểchỉnóitiếngViệt, TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g",
        "3年B組金八先生, 3B-ww4c5e180e575a65lsy2b",
        "安室奈美恵-with-SUPER-MONKEYS, -with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n",
        "Hello-Another-Way-それぞれの場所, Hello-Another-Way--fc4qua05auwb3674vfr0b",
        "MajiでKoiする5秒前, MajiKoi5-783gue6qz075azm5e",
        "パフィーdeルンバ, de-jg4avhby1noc0d",
        "そのスピードで, d9juau41awczczp"
    })
    void encode_samplesOfTheStandard_areWrittenAsItSays(String text, String written) {
        assertThat(Punycode.encode(text)).isEqualTo(written);
    }

    /**
     * After the first of them the bias is adapted from just the number at which a digit is added.
     */
    @Test
    void encode_farCharactersSideBySide_areWrittenAsOtherCodecsDo() {
        assertThat(Punycode.encode("abc\uf954\uf9ff")).isEqualTo("abc-d91s4z");
    }

    @Test
    void encode_firstCharacterThatIsNotAscii_isEncoded() {
        assertThat(Punycode.encode("a\u0080")).isEqualTo("a-ba");
    }
}
