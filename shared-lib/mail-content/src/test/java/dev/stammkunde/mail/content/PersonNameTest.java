package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna",
                "Anna-Lena",
                "O’Brien",
                "O'Neil",
                "’t Hooft",
                "J.R.",
                "J. R. R. Tolkien",
                "A.C.Nielsen",
                "Ph.D.",
                "Anna Meier, Ph.D.",
                "Max Muster, M.Sc.",
                "Dr.Müller",
                "Dr.Meier",
                "Dr. med. Anna Weiß",
                "Prof.Dr.Schmidt",
                "St. Georg",
                "Anna & Ben",
                "Müller/Schmidt",
                "Anna + Ben",
                "Anna (Annerl) Huber",
                "Schmidt [Firma]",
                "Team 1899",
                "Karl IV.",
                "Ægir þórsson",
                "Nguyễn Thị Ánh",
                "Łukasz",
                "Ōe Kenzaburō",
                "李",
                "А.С.Пушкин",
                "Jean‐Luc",
                "محمد",
                "שרה",
                "Anna 🌻",
                "Zoë 👍🏽",
                "Anna!"
            })
    void find_name_isThatName(String name) {
        assertThat(PersonName.find(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "-",
                "7",
                "http://boese.example",
                "https:/boese",
                "Gewinn auf boese.example",
                "boese.com",
                "BOESE.COM",
                "Boese.Com/gewinn",
                "boese.de",
                "t.me/gewinn",
                "x.co",
                "bit.ly/abc",
                "www.boese",
                "WWW.Boese",
                "www2.boese",
                "sub.boese.shop",
                "Klick:boese.shop",
                "(boese.shop)",
                "boese.xn--p1ai",
                "почта.рф",
                "boese．com",
                "boe\u200bse.com",
                "boese.\u00adcom",
                "boese\u2024com",
                "boese。com",
                "Anna@example.org",
                "Anna＠example.org",
                "+49 40 1234",
                "Anruf 0800 123456",
                "Anna 0900/12-34-56",
                "192.168.100.1 a",
                "<b>Anna</b>",
                "{{shop.name}}",
                "Anna\\u0000",
                "Anna = Ben",
                "[Anna](x)#",
                "a\u0301\u0301\u0301\u0301\u0301\u0301",
                "\ud83d"
            })
    void find_linkNumberOrMarkup_isNone(String text) {
        assertThat(PersonName.find(text)).isEmpty();
    }

    @Test
    void find_unseenCharacters_areLeftOut() {
        assertThat(PersonName.find("\u202eAn\u200bna\u2069")).contains("Anna");
        assertThat(PersonName.find(" Anna\r\nBcc ")).contains("Anna Bcc");
        assertThat(PersonName.find("Anna\u00a0Meier\t")).contains("Anna Meier");
    }

    @Test
    void find_veryLong_isNone() {
        assertThat(PersonName.find("a".repeat(80))).isPresent();
        assertThat(PersonName.find("a".repeat(81))).isEmpty();
    }
}
