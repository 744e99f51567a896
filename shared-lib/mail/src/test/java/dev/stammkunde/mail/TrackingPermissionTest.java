package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.ConsentStatement;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class TrackingPermissionTest {

    private static final Instant AGREED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant BEFORE = AGREED.minusSeconds(60);
    private static final Instant AFTER = AGREED.plusSeconds(60);
    private static final Wishes TRACKED = Wishes.none().withTrackingSince(AGREED);

    @Test
    void mayTrack_whoAgreed_andNobodyElse() {
        assertThat(Permission.mayTrack(ConsentHistory.empty(), TRACKED)).isTrue();
        assertThat(Permission.mayTrack(ConsentHistory.empty(), Wishes.none().optedIn(AGREED)))
                .isFalse();
    }

    @Test
    void mayTrack_afterTheShopHeardAnObjection_notEvenForWhoSubscribedAgain() {
        ConsentHistory shop =
                Mails.said(State.UNSUBSCRIBED, Level.UNKNOWN, AFTER.toString())
                        .with(subscribed(AFTER.plusSeconds(60)));

        assertThat(Permission.mayTrack(shop, TRACKED)).isFalse();
        assertThat(Permission.mayTrack(shop, TRACKED.withTrackingSince(AFTER.plusSeconds(90))))
                .isTrue();
    }

    @Test
    void objected_sinceTheAgreement_endsIt() {
        assertThat(TRACKED.objected(AFTER).trackingSince()).isNull();
        assertThat(TRACKED.objected(AGREED).trackingSince()).isNull();
    }

    @Test
    void objected_byAnOlderWordThatArrivesLate_leavesTheAgreement() {
        assertThat(TRACKED.objected(BEFORE).trackingSince()).isEqualTo(AGREED);
    }

    @Test
    void erased_whoAgreed_isNotTracked() {
        assertThat(TRACKED.erased(AFTER).trackingSince()).isNull();
    }

    private static ConsentStatement subscribed(Instant at) {
        return Mails.said(State.SUBSCRIBED, Level.UNKNOWN, at.toString()).statements().getFirst();
    }
}
