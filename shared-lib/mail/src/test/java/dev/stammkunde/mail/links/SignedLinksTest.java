package dev.stammkunde.mail.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.links.LinkReading.Expired;
import dev.stammkunde.mail.links.LinkReading.Forged;
import dev.stammkunde.mail.links.LinkReading.Valid;
import dev.stammkunde.mail.links.SignedLink.Purpose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String KEY = "0123456789012345678901234567890123456789012";
    private static final String NEXT_KEY = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq";
    private static final EmailKey ADDRESS = EmailKey.of("demo-shop", "anna@example.com");
    private static final CustomerId CUSTOMER = new CustomerId("demo-shop", "820982911946154508");

    private LinkKeys stored = LinkKeys.of(KEY, "");
    private int reads;
    private final SignedLinks links =
            new SignedLinks(
                    () -> {
                        reads++;
                        return stored;
                    },
                    "https://mail.example.com/");

    @Test
    void url_ofEachPurpose_leadsToItsPage() {
        assertThat(links.url(SignedLink.confirmOptIn(CUSTOMER, "r1", NOW), NOW))
                .startsWith("https://mail.example.com/mail/confirm/");
        assertThat(links.url(SignedLink.unsubscribe(CUSTOMER, "news", NOW), NOW))
                .startsWith("https://mail.example.com/mail/unsubscribe/");
        assertThat(links.url(SignedLink.preferences(CUSTOMER, "news", NOW), NOW))
                .startsWith("https://mail.example.com/mail/preferences/");
        assertThat(links.url(SignedLink.survey(CUSTOMER, "nps/2026-11-16", NOW), NOW))
                .startsWith("https://mail.example.com/surveys/");
    }

    @Test
    void url_ofUsualIds_isShortAndSurvivesMailPrograms() {
        var url = links.unsubscribe(CUSTOMER, ADDRESS, "news", NOW);

        assertThat(url).hasSizeLessThan(180).matches("https://[A-Za-z0-9._/-]+[A-Za-z0-9]");
    }

    @Test
    void read_ofWhatWasWritten_givesTheSameLink() {
        var link = SignedLink.confirmOptIn(CUSTOMER, "r1", NOW.plusNanos(7));

        var reading = links.read(Purpose.CONFIRM_OPT_IN, links.token(link, NOW), NOW);

        assertThat(reading).isEqualTo(new Valid(link));
    }

    @Test
    void read_ofALinkThatNamesItsAddress_knowsItInAnySpellingAndNoOther() {
        var link = SignedLink.unsubscribe(CUSTOMER, "news", NOW).sentTo(ADDRESS);

        var reading = links.read(Purpose.UNSUBSCRIBE, links.token(link, NOW), NOW);

        assertThat(reading).isEqualTo(new Valid(link));
        assertThat(link.wentTo(" Anna@Example.com")).isTrue();
        assertThat(link.wentTo("anna+news@example.com")).isFalse();
        assertThat(SignedLink.unsubscribe(CUSTOMER, "news", NOW).wentTo("anna@example.com"))
                .isFalse();
    }

    @Test
    void read_ofALinkFromBeforeLinksNamedTheAddress_isTheLink() {
        var token =
                "AXVrAq8QAAAAAAAJZGVtby1zaG9wABI4MjA5ODI5MTE5NDYxNTQ1MDgABG5ld3M."
                        + "YbdjB6IkDLLqb_PfBZGUyP8oGm9myUqsch7jzWpee2Y";

        assertThat(links.read(Purpose.UNSUBSCRIBE, token, NOW))
                .isEqualTo(new Valid(SignedLink.unsubscribe(CUSTOMER, "news", NOW)));
    }

    @Test
    void read_onItsLastSecondAndAfter_expires() {
        var link = SignedLink.confirmOptIn(CUSTOMER, "r1", NOW);
        var token = links.token(link, NOW);
        var end = NOW.plus(SignedLink.OPT_IN_LASTS);

        assertThat(links.read(Purpose.CONFIRM_OPT_IN, token, end.minusSeconds(1)))
                .isEqualTo(new Valid(link));
        assertThat(links.read(Purpose.CONFIRM_OPT_IN, token, end)).isEqualTo(new Expired(link));
    }

    @Test
    void read_ofAnUnsubscribeLinkYearsLater_stillWorks() {
        var link = SignedLink.unsubscribe(CUSTOMER, "news", NOW);
        var token = links.token(link, NOW);

        assertThat(links.read(Purpose.UNSUBSCRIBE, token, NOW.plus(Duration.ofDays(9_999))))
                .isEqualTo(new Valid(link));
    }

    @Test
    void read_afterARotation_takesBothKeysAndThenTheNewOneOnly() {
        var link = SignedLink.unsubscribe(CUSTOMER, "news", NOW);
        var oldToken = links.token(link, NOW);

        stored = LinkKeys.of(NEXT_KEY, KEY);
        var later = NOW.plus(Duration.ofMinutes(11));
        assertThat(links.read(Purpose.UNSUBSCRIBE, oldToken, later)).isEqualTo(new Valid(link));

        stored = LinkKeys.of(NEXT_KEY, null);
        var muchLater = later.plus(Duration.ofMinutes(11));
        assertThat(links.read(Purpose.UNSUBSCRIBE, oldToken, muchLater)).isEqualTo(new Forged());
    }

    @Test
    void read_ofALinkSignedWithAKeyNotYetRead_readsTheKeysAgain() {
        links.token(SignedLink.unsubscribe(CUSTOMER, "news", NOW), NOW);
        stored = LinkKeys.of(NEXT_KEY, KEY);
        var later = NOW.plusSeconds(90);
        var link = SignedLink.unsubscribe(CUSTOMER, "news", later);
        var token = new SignedLinks(() -> stored, "https://x.example").token(link, later);

        assertThat(links.read(Purpose.UNSUBSCRIBE, token, later)).isEqualTo(new Valid(link));
    }

    @Test
    void read_ofManyForgedLinks_asksForTheKeysOnceAMinuteAtMost() {
        for (int second = 0; second < 120; second++) {
            links.read(Purpose.UNSUBSCRIBE, "AAAA.AAAA", NOW.plusSeconds(second));
        }

        assertThat(reads).isLessThanOrEqualTo(2);
    }

    @Test
    void read_whileTheKeysCannotBeReadAnew_goesOnWithTheOldOnes() {
        var failing = new boolean[1];
        var shaky =
                new SignedLinks(
                        () -> {
                            if (failing[0]) {
                                throw new IllegalStateException("no secret today");
                            }
                            return stored;
                        },
                        "https://x.example");
        var link = SignedLink.unsubscribe(CUSTOMER, "news", NOW);
        var token = shaky.token(link, NOW);
        failing[0] = true;

        assertThat(shaky.read(Purpose.UNSUBSCRIBE, token, NOW.plusSeconds(3_600)))
                .isEqualTo(new Valid(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "==",
                ">",
                "&gt;",
                ".",
                ",",
                ")",
                "]",
                "\"",
                "'",
                ";",
                " ",
                "\r\n",
                "\u00a0",
                "&utm_source=mail&utm_medium=email",
                "?lang=de",
                "#top",
                "*",
                "_",
                "...",
                " (Abmelden)"
            })
    void read_ofATokenWithWhatMailProgramsLeaveBehindIt_isTheLink(String rest) {
        var link = SignedLink.unsubscribe(CUSTOMER, "news", NOW);

        assertThat(links.read(Purpose.UNSUBSCRIBE, links.token(link, NOW) + rest, NOW))
                .isEqualTo(new Valid(link));
    }

    @Test
    void read_ofATokenThatWasWrapped_isTheLink() {
        var link = SignedLink.unsubscribe(CUSTOMER, "news", NOW);
        var token = links.token(link, NOW);

        for (String wrap : List.of("\r\n", " ", "\r\n\t")) {
            var wrapped = token.substring(0, 60) + wrap + token.substring(60);
            assertThat(links.read(Purpose.UNSUBSCRIBE, wrapped, NOW)).isEqualTo(new Valid(link));
        }
    }

    @Test
    void read_ofATokenCutShortAnywhere_isForged() {
        var token = links.token(SignedLink.unsubscribe(CUSTOMER, "news", NOW), NOW);

        for (int length = 0; length < token.length(); length++) {
            assertThat(links.read(Purpose.UNSUBSCRIBE, token.substring(0, length), NOW))
                    .isEqualTo(new Forged());
        }
    }

    @Test
    void keys_thatAreTooShort_areRefused() {
        assertThatThrownBy(() -> LinkKeys.of("short", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("short\"");
    }

    @Test
    void url_asAMailAsksForIt_isThatOfItsPurpose() {
        assertThat(links.confirmOptIn(CUSTOMER, "r1", NOW, NOW))
                .isEqualTo(links.url(SignedLink.confirmOptIn(CUSTOMER, "r1", NOW), NOW));
        assertThat(links.unsubscribe(CUSTOMER, ADDRESS, "news", NOW))
                .isEqualTo(
                        links.url(
                                SignedLink.unsubscribe(CUSTOMER, "news", NOW).sentTo(ADDRESS),
                                NOW));
        assertThat(links.preferences(CUSTOMER, ADDRESS, "news", NOW))
                .isEqualTo(
                        links.url(
                                SignedLink.preferences(CUSTOMER, "news", NOW).sentTo(ADDRESS),
                                NOW));
    }

    @Test
    void read_onThePageOfAnotherPurpose_isForged() {
        var token = links.token(SignedLink.unsubscribe(CUSTOMER, "news", NOW), NOW);

        assertThat(links.read(Purpose.PREFERENCES, token, NOW)).isEqualTo(new Forged());
    }

    @Test
    void read_ofATokenWithMuchBehindIt_isTheLinkUpToALimit() {
        var link = SignedLink.unsubscribe(CUSTOMER, "news", NOW);
        var token = links.token(link, NOW);
        var longest = token + "&" + "x".repeat(2_000 - token.length() - 1);

        assertThat(links.read(Purpose.UNSUBSCRIBE, longest, NOW)).isEqualTo(new Valid(link));
        assertThat(links.read(Purpose.UNSUBSCRIBE, longest + "x", NOW)).isEqualTo(new Forged());
    }

    @Test
    void token_ofTimesThatFourBytesHold_andNoOthers() {
        var last = Instant.ofEpochSecond(0xFFFF_FFFFL);
        var token = links.token(issued(last), NOW);

        assertThat(links.read(Purpose.UNSUBSCRIBE, token, NOW)).isEqualTo(new Valid(issued(last)));
        assertThatThrownBy(() -> links.token(issued(last.plusSeconds(1)), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.token(issued(Instant.EPOCH), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SignedLink issued(Instant at) {
        return SignedLink.unsubscribe(CUSTOMER, "news", at);
    }

    @Test
    void keys_readOnce_areKeptForTenMinutes() {
        var link = SignedLink.unsubscribe(CUSTOMER, "news", NOW);

        links.token(link, NOW);
        links.token(link, NOW.plus(Duration.ofMinutes(10)));
        assertThat(reads).isEqualTo(1);
        links.token(link, NOW.plus(Duration.ofMinutes(10)).plusNanos(1));

        assertThat(reads).isEqualTo(2);
    }

    @Test
    void keys_ofThirtyTwoCharacters_areTakenAndNeverTold() {
        var secret = "abcdefghijklmnopqrstuvwxyz012345";

        assertThat(LinkKeys.of(secret, KEY)).hasToString("LinkKeys[2]");
        assertThatThrownBy(() -> LinkKeys.of(secret.substring(1), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void monthReport_anyShop_isThePlainPlaceUnderTheStacksAddress() {
        SignedLinks made =
                new SignedLinks(() -> LinkKeys.of(KEY, null), "https://mail.example.com/");

        assertThat(made.monthReport("a b/c#<d>", YearMonth.of(2026, 11)))
                .isEqualTo(
                        "https://mail.example.com/console#/shops/a%20b%2Fc%23%3Cd%3E"
                                + "/finance/2026-11");
    }
}
