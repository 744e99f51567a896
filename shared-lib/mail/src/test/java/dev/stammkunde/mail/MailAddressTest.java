package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailAddress.Checked.Invalid;
import dev.stammkunde.mail.MailAddress.Checked.Valid;
import dev.stammkunde.mail.MailAddress.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna@example.org                  | anna@example.org",
                "'  anna@example.org  '            | anna@example.org",
                "Anna.Berg+blumen@Example.ORG      | Anna.Berg+blumen@example.org",
                "o'neil_{x}/y@mail.example.co.uk   | o'neil_{x}/y@mail.example.co.uk",
                "a@b.museum                        | a@b.museum",
                "info@münchen.de                   | info@xn--mnchen-3ya.de",
                "info@MÜNCHEN.de                   | info@xn--mnchen-3ya.de",
                "info@straße.de                    | info@xn--strae-oqa.de",
                "info@bücher.öl.example            | info@xn--bcher-kva.xn--l-0ga.example",
                "info@xn--mnchen-3ya.de            | info@xn--mnchen-3ya.de",
                "post@пример.рф                    | post@xn--e1afmkfd.xn--p1ai",
                "post@例え.jp                       | post@xn--r8jz45g.jp",
                "123@1and1.de                      | 123@1and1.de"
            })
    void check_addressThatMailReaches_isValidInAscii(String text, String written) {
        assertThat(MailAddress.check(text))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.address()).hasToString(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | EMPTY",
                "'   '                    | EMPTY",
                "anna                     | NOT_AN_ADDRESS",
                "@example.org             | NOT_AN_ADDRESS",
                "anna@                    | NOT_AN_ADDRESS",
                "a@b@example.org          | NOT_AN_ADDRESS",
                "müller@example.org       | NON_ASCII_LOCAL_PART",
                "аnna@example.org         | NON_ASCII_LOCAL_PART",
                ".anna@example.org        | INVALID_LOCAL_PART",
                "anna.@example.org        | INVALID_LOCAL_PART",
                "an..na@example.org       | INVALID_LOCAL_PART",
                "an na@example.org        | INVALID_LOCAL_PART",
                "'\"an na\"@example.org'  | INVALID_LOCAL_PART",
                "Anna <anna@example.org>  | INVALID_LOCAL_PART",
                "anna,berta@example.org   | INVALID_LOCAL_PART",
                "anna@localhost           | INVALID_DOMAIN",
                "anna@example             | INVALID_DOMAIN",
                "anna@example..org        | INVALID_DOMAIN",
                "anna@example.org.        | INVALID_DOMAIN",
                "anna@-example.org        | INVALID_DOMAIN",
                "anna@exam_ple.org        | INVALID_DOMAIN",
                "anna@192.0.2.1           | INVALID_DOMAIN",
                "anna@[192.0.2.1]         | INVALID_DOMAIN",
                "anna@example.c           | INVALID_DOMAIN",
                "anna@exam ple.org        | INVALID_DOMAIN",
                "anna@exämple☃.org        | INVALID_DOMAIN"
            })
    void check_addressThatNoMailReaches_saysWhy(String text, Problem problem) {
        assertThat(MailAddress.check(text)).isEqualTo(new Invalid(problem));
    }

    @Test
    void check_lineBreaks_areNoWayIntoHeaders() {
        assertThat(MailAddress.check("anna\r\nBcc: x@example.org"))
                .isEqualTo(new Invalid(Problem.INVALID_LOCAL_PART));
        assertThat(MailAddress.check("anna@example.org\nBcc:x")).isInstanceOf(Invalid.class);
        assertThat(MailAddress.check("an\u0000na@example.org"))
                .isEqualTo(new Invalid(Problem.INVALID_LOCAL_PART));
    }

    @Test
    void check_lengths_areLimited() {
        String domain = ("a".repeat(60) + ".").repeat(3) + "org";

        assertThat(MailAddress.check("a".repeat(64) + "@example.org")).isInstanceOf(Valid.class);
        assertThat(MailAddress.check("a".repeat(65) + "@example.org"))
                .isEqualTo(new Invalid(Problem.TOO_LONG));
        assertThat(MailAddress.check("a".repeat(64) + "@" + domain)).isInstanceOf(Valid.class);
        assertThat(MailAddress.check("a".repeat(64) + "@b.cc." + domain))
                .isEqualTo(new Invalid(Problem.TOO_LONG));
        assertThat(MailAddress.check("anna@" + "a".repeat(64) + ".org"))
                .isEqualTo(new Invalid(Problem.INVALID_DOMAIN));
    }

    @Test
    void check_firstCharacterBeyondAscii_isNamedAsSuch() {
        assertThat(MailAddress.check("an\u0080na@example.org"))
                .isEqualTo(new Invalid(Problem.NON_ASCII_LOCAL_PART));
    }

    @Test
    void check_asLongAsAPathMayBe_isValidAndNotOneLonger() {
        String domain = ("a".repeat(62) + ".").repeat(3) + "org";
        String longest = "a".repeat(254 - 1 - domain.length());

        assertThat(MailAddress.check(longest + "@" + domain)).isInstanceOf(Valid.class);
        assertThat(MailAddress.check(longest + "a@" + domain))
                .isEqualTo(new Invalid(Problem.TOO_LONG));
    }

    @Test
    void check_domainThatIsLongerInAscii_countsAsItIsSent() {
        String domain = "ü." + ("a".repeat(62) + ".").repeat(3) + "org";
        String sent = "xn--tda." + ("a".repeat(62) + ".").repeat(3) + "org";
        String longest = "a".repeat(254 - 1 - sent.length());

        assertThat(MailAddress.check(longest + "@" + domain))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.address()).hasToString(longest + "@" + sent));
        assertThat(MailAddress.check(longest + "a@" + domain))
                .isEqualTo(new Invalid(Problem.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' Anna@Example.ORG '          | anna@example.org",
                "anna@MÜNCHEN.de               | anna@xn--mnchen-3ya.de",
                "anna@xn--mnchen-3ya.de        | anna@xn--mnchen-3ya.de",
                "A.nn.A@gmail.com              | anna@gmail.com",
                "anna+news@gmail.com           | anna@gmail.com",
                "an.na+a.b+c@GoogleMail.com    | anna@gmail.com",
                "+news@gmail.com               | +news@gmail.com",
                "anna+news@example.org         | anna+news@example.org",
                "an.na@example.org             | an.na@example.org",
                "an.na+x@gmail.com.example     | an.na+x@gmail.com.example",
                "anna+news@mail.gmail.com      | anna+news@mail.gmail.com"
            })
    void mailbox_anySpelling_isOneWhereTheProviderSaysSo(String text, String mailbox) {
        assertThat(MailAddress.find(text).orElseThrow().mailbox()).isEqualTo(mailbox);
    }
}
