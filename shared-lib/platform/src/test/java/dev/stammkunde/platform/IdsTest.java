package dev.stammkunde.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void isId_upTo128Characters_isOne() {
        assertThat(Ids.isId("7")).isTrue();
        assertThat(Ids.isId("ä".repeat(128))).isTrue();
        assertThat(Ids.isId("7".repeat(129))).isFalse();
        assertThat(Ids.isId("")).isFalse();
        assertThat(Ids.isId(" \t")).isFalse();
    }

    @Test
    void isId_whatCouldNotBeRead_isNone() {
        assertThat(Ids.isId("kunde-\uFFFD")).isFalse();
    }

    @Test
    void isId_moreThan256BytesInUtf8_isNone() {
        assertThat(Ids.isId("€".repeat(85))).isTrue();
        assertThat(Ids.isId("€".repeat(86))).isFalse();
        assertThat(Ids.isId("😀".repeat(64))).isTrue();
    }

    @Test
    void shortened_inTheMiddleOfAnEmoji_leavesItOut() {
        assertThat(Ids.shortened("#1001")).isEqualTo("#1001");
        assertThat(Ids.shortened("x".repeat(127) + "😀")).isEqualTo("x".repeat(127));
    }

    @Test
    void isShop_whatNamesAnotherSecretOrPath_isNone() {
        assertThat(Ids.isShop("tee-laden_2.de")).isTrue();
        assertThat(Ids.isShop("t" + "e".repeat(127))).isTrue();
        assertThat(Ids.isShop("t" + "e".repeat(128))).isFalse();
        assertThat(Ids.isShop("../x")).isFalse();
        assertThat(Ids.isShop("ä")).isFalse();
    }
}
