package dev.stammkunde.programmes.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.ReferralWorld;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/** The tricks by which one person would be paid as two. */
final class SelfReferralTest {

    private final ReferralWorld shop = new ReferralWorld();

    private static ToldOfFriend telephone(String number, String country) {
        return new ToldOfFriend(number, country, "", "");
    }

    private static ToldOfFriend address(String text) {
        return new ToldOfFriend("", "", text, "");
    }

    private void tell(String customer, ToldOfFriend told) {
        new NameCode(shop.needs).tell(ReferralWorld.id(customer), told);
    }

    @Test
    void name_ofOwnCode_isRejected() {
        assertThat(shop.brings("mia", "mia").progress().reasons())
                .containsExactly(ReferralReason.OWN_CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "mia.meier@gmail.com, mia.meier+bonus@gmail.com",
        "mia.meier@gmail.com, m.i.a.meier@gmail.com",
        "mia.meier@gmail.com, miameier@googlemail.com",
        "mia@example.com, MIA@Example.COM",
        "mia@example.com, mia+2@example.com",
    })
    void name_withOneAddressInTwoSpellings_isRejectedAsOne(String one, String other) {
        shop.customer("mia", one);
        shop.customer("tom", other);

        assertThat(shop.brings("mia", "tom").progress().reasons())
                .containsExactly(ReferralReason.SAME_EMAIL);
    }

    @ParameterizedTest
    @CsvSource({"mia.meier@example.com, miameier@example.com", "mia@example.com, mia@example.org"})
    void name_withAddressesOfTwo_isTaken(String one, String other) {
        shop.customer("mia", one);
        shop.customer("tom", other);

        assertThat(shop.brings("mia", "tom").state()).isEqualTo(ReferralState.REGISTERED);
    }

    /** The shop tells of a friend after the friend named the code. */
    @Test
    void order_ofFriendWhoseAddressCameLate_isRejected() {
        shop.customer("mia", "mia@gmail.com");
        shop.brings("mia", "tom");
        shop.customer("tom", "m.ia+x@gmail.com");

        shop.pays("tom", "o1", "50");

        assertThat(shop.of("tom").progress().reasons()).containsExactly(ReferralReason.SAME_EMAIL);
    }

    @Test
    void holdsEnd_ofFriendWhoTookTheReferrersAddress_isRejected() {
        shop.customer("mia", "mia@example.com");
        shop.customer("tom", "tom@example.com");
        shop.brings("mia", "tom");
        shop.pays("tom", "o1", "50");
        shop.customer("tom", "mia@example.com");

        shop.after(Duration.ofDays(14)).sweep();

        assertThat(shop.of("tom").progress().reasons()).containsExactly(ReferralReason.SAME_EMAIL);
        assertThat(shop.points("mia")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0171 2345678, DE, +49 (0)171 / 234 56 78, ''",
        "0049171 2345678, '', 0171-2345678, DE",
        "0664 1234567, AT, +43 664 1234567, DE",
        "0171 2345678, DE, +49 0171 2345678, DE",
        "0664 1234567, AT, 0043 0664 1234567, DE",
        "0171 2345678, DE, ０１７１ ２３４５６７８, DE",
    })
    void name_withOneTelephone_isRejected(String one, String in, String other, String otherIn) {
        tell("mia", telephone(one, in));
        tell("tom", telephone(other, otherIn));

        assertThat(shop.brings("mia", "tom").progress().reasons())
                .containsExactly(ReferralReason.SAME_TELEPHONE);
    }

    /** Some devices send a letter and its accent one after the other. */
    @Test
    void name_withOnePostalAddressOfOtherSigns_isRejected() {
        tell("mia", address("Mühlenweg 5, 10115 Berlin"));
        tell("tom", address("Mu\u0308hlenweg ５, 10115 Berlin"));

        assertThat(shop.brings("mia", "tom").progress().reasons())
                .containsExactly(ReferralReason.SAME_ADDRESS);
    }

    @Test
    void name_withOnePostalAddress_isRejected() {
        tell("mia", address("Lange Straße 5, 10115 Berlin"));
        tell("tom", address("lange str. 5\n10115 BERLIN"));

        assertThat(shop.brings("mia", "tom").progress().reasons())
                .containsExactly(ReferralReason.SAME_ADDRESS);
    }

    @Test
    void name_withOneCard_isRejected() {
        tell("mia", new ToldOfFriend("", "", "", "card-fingerprint-9"));
        tell("tom", new ToldOfFriend("", "", "", "card-fingerprint-9"));

        assertThat(shop.brings("mia", "tom").progress().reasons())
                .containsExactly(ReferralReason.SAME_PAYMENT);
    }

    @Test
    void name_byWhoBoughtBefore_isRejected() {
        shop.bought("tom", ReferralWorld.START.minusSeconds(1));

        assertThat(shop.brings("mia", "tom").progress().reasons())
                .containsExactly(ReferralReason.EXISTING_CUSTOMER);
    }

    @Test
    void order_ofBeforeTheNamingThatIsToldLate_isRejected() {
        var earlier =
                shop.order(
                        "tom",
                        "o0",
                        "50",
                        new dev.stammkunde.shop.Payment.Paid(shop.now()),
                        false,
                        java.util.List.of());
        shop.after(Duration.ofMinutes(1)).brings("mia", "tom");

        shop.hear(earlier);

        assertThat(shop.of("tom").progress().reasons())
                .containsExactly(ReferralReason.EXISTING_CUSTOMER);
    }

    /** Shops tell times to the second, and name the code at the checkout. */
    @Test
    void order_ofTheSecondOfTheNaming_cameByIt() {
        var order =
                shop.order(
                        "tom",
                        "o1",
                        "50",
                        new dev.stammkunde.shop.Payment.Paid(shop.now()),
                        false,
                        java.util.List.of());
        shop.after(Duration.ofMillis(500)).brings("mia", "tom");
        shop.bought("tom", ReferralWorld.START);

        shop.hear(order);

        assertThat(shop.state("tom")).isEqualTo(ReferralState.HELD);
    }

    @Test
    void name_ofTwoFriendsWithOneAddress_countsTheFirst() {
        shop.customer("tom", "tom@example.com");
        shop.customer("tim", "Tom+again@example.com");

        assertThat(shop.brings("mia", "tom").state()).isEqualTo(ReferralState.REGISTERED);
        assertThat(shop.brings("mia", "tim").progress().reasons())
                .containsExactly(ReferralReason.EMAIL_OF_ANOTHER_FRIEND);
    }

    @Test
    void name_ofTheOneWhomTheFriendHadBrought_isACircle() {
        shop.brings("mia", "tom");

        assertThat(shop.brings("tom", "mia").progress().reasons())
                .containsExactly(ReferralReason.CIRCLE);
    }

    /** A family under one roof is no fraud, and no machine knows it. */
    @Test
    void name_withTelephoneOfAThird_waitsForSomebodyToLook() {
        tell("eva", telephone("0171 2345678", "DE"));
        tell("tom", telephone("0171 2345678", "DE"));
        shop.brings("mia", "tom");
        shop.pays("tom", "o1", "50");

        shop.after(Duration.ofDays(15)).sweep();

        assertThat(shop.of("tom").progress().doubts())
                .containsExactly(ReferralDoubt.SHARED_TELEPHONE);
        assertThat(shop.state("tom")).isEqualTo(ReferralState.HELD);
        assertThat(shop.points("mia")).isZero();
        assertThat(shop.needs.referrals().inReview(ReferralWorld.SHOP, 10))
                .containsExactly(ReferralWorld.id("tom"));
    }

    @Test
    void name_ofManyFriendsWithinADay_waitsForSomebodyToLook() {
        for (int friend = 0; friend < 4; friend++) {
            assertThat(shop.brings("mia", "f" + friend).progress().doubts()).isEmpty();
        }

        assertThat(shop.brings("mia", "f5").progress().doubts())
                .containsExactly(ReferralDoubt.VELOCITY);
        shop.after(Duration.ofHours(25));
        assertThat(shop.brings("mia", "f6").progress().doubts()).isEmpty();
    }

    @Test
    void code_ofAnotherShopOrMistyped_isUnknown() {
        ReferralCode other = ReferralCode.choose("another", () -> 99);
        String mine = shop.code("mia");
        char last = mine.charAt(mine.length() - 1);
        String mistyped = mine.substring(0, mine.length() - 1) + (last == 'A' ? 'B' : 'A');

        assertThat(shop.name("tom", other.written())).isEqualTo(new NameCode.Outcome.UnknownCode());
        assertThat(shop.name("tom", mistyped)).isEqualTo(new NameCode.Outcome.UnknownCode());
        assertThat(shop.name("tom", "")).isEqualTo(new NameCode.Outcome.UnknownCode());
    }

    /** Ten thousand guesses at a shop with ten codes. */
    @Test
    void code_guessed_isFoundByNobody() {
        for (int customer = 0; customer < 10; customer++) {
            shop.code("c" + customer);
        }
        java.util.Random random = new java.util.Random(7);

        for (int guess = 0; guess < 10_000; guess++) {
            long any = random.nextLong(ReferralCode.COUNT);
            ReferralCode code = ReferralCode.choose(ReferralWorld.SHOP, () -> any);
            assertThat(shop.needs.referrals().holderOf(code)).isEmpty();
        }
    }
}
