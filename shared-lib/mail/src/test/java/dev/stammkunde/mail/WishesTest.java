package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What a customer told us of mails, and what stays of it. */
final class WishesTest {

    private static final Instant FIRST = Mails.NOON;
    private static final Instant LATER = FIRST.plusSeconds(60);
    private static final Instant LAST = FIRST.plusSeconds(120);

    @Test
    void joined_wordsOfTheAddressAndTheCustomer_onlyTheAddressAgrees() {
        Wishes own = Wishes.none().optedIn(Set.of("news"), LATER).leaving("winter", LATER);
        Wishes address =
                Wishes.none()
                        .optedIn(Set.of("news"), FIRST)
                        .optedIn(Set.of("birthday"), LAST)
                        .leaving("winter", FIRST)
                        .leaving("summer", FIRST);

        Wishes joined = own.joined(address);

        assertThat(joined.optIns()).isEqualTo(Map.of("news", FIRST, "birthday", LAST));
        assertThat(joined.topicsLeft()).isEqualTo(Map.of("winter", LATER, "summer", FIRST));
    }

    @Test
    void joined_objectionsOfBoth_keepsTheLaterOne() {
        Wishes own = Wishes.none().objected(LATER);

        assertThat(own.joined(Wishes.none()).objectedAt()).isEqualTo(LATER);
        assertThat(own.joined(Wishes.none().objected(FIRST)).objectedAt()).isEqualTo(LATER);
        assertThat(own.joined(Wishes.none().objected(LAST)).objectedAt()).isEqualTo(LAST);
        assertThat(Wishes.none().joined(own).objectedAt()).isEqualTo(LATER);
    }

    @Test
    void joined_objectionOlderThanAnAgreementToTracking_leavesThat() {
        Wishes own = Wishes.none().objected(LATER).withTrackingSince(LATER);

        assertThat(own.joined(Wishes.none().objected(LATER))).isEqualTo(own);
    }

    @Test
    void findLastObjection_toAllOrToATopic_isTheLatest() {
        assertThat(Wishes.none().findLastObjection()).isEmpty();
        assertThat(Wishes.none().objected(FIRST).leaving("news", LATER).findLastObjection())
                .contains(LATER);
        assertThat(Wishes.none().objected(LAST).leaving("news", LATER).findLastObjection())
                .contains(LAST);
    }

    @Test
    void erased_upToATime_keepsObjectionsAndLaterAgreements() {
        Wishes told =
                Wishes.none()
                        .optedIn(Set.of("news"), LATER)
                        .optedIn(Set.of("birthday"), LAST)
                        .leaving("winter", FIRST)
                        .objected(FIRST)
                        .withLanguage(Language.EN)
                        .pausedUntil(LAST);

        assertThat(told.erased(LATER))
                .isEqualTo(
                        Wishes.none()
                                .optedIn(Set.of("birthday"), LAST)
                                .leaving("winter", FIRST)
                                .objected(FIRST));
    }
}
