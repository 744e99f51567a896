package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Nobody is tracked who did not agree, and nobody any more who took it back. */
class TrackingTest {

    private static final Instant NOON = World.NOON;
    private static final Instant NIGHT = NOON.minus(Duration.ofHours(10));
    private static final Instant BEFORE = NOON.minus(Duration.ofDays(9));

    private final World world = new World();
    private final CustomerId anna = world.subscriber("anna");
    private final MailOrder order = World.order(anna, "2026", NIGHT);

    @Test
    void deliver_toWhoDidNotAgree_leavesTheMailAsItIs() {
        OutgoingMail mail = delivered(NOON);

        assertThat(mail.tracked()).isFalse();
        assertThat(mail.mail().html()).doesNotContain("ses:no-track");
    }

    @Test
    void deliver_toWhoAgreed_isTrackedButForTheirOwnLinks() {
        tell(anna, wishes -> wishes.withTrackingSince(BEFORE));

        OutgoingMail mail = delivered(NOON);

        assertThat(mail.tracked()).isTrue();
        assertThat(mail.mail().html())
                .contains("<a ses:no-track href=\"https://example.com/mail/unsubscribe/")
                .contains("<a ses:no-track href=\"https://example.com/mail/preferences/");
        assertThat(mail.headers().get("List-Unsubscribe"))
                .startsWith("<https://example.com/mail/unsubscribe/");
    }

    @Test
    void deliver_afterTheAgreementWasTakenBackWhileTheMailWaited_leavesItAsItIs() {
        tell(anna, wishes -> wishes.withTrackingSince(BEFORE));
        world.deliverOne(NIGHT, order);
        assertThat(world.service.accepted).isEmpty();

        tell(anna, wishes -> wishes.withTrackingSince(null));

        assertThat(delivered(NOON).tracked()).isFalse();
    }

    @Test
    void deliver_afterAnAgreementWhileTheMailWaited_isTracked() {
        world.deliverOne(NIGHT, order);

        tell(anna, wishes -> wishes.withTrackingSince(NIGHT.plusSeconds(60)));

        assertThat(delivered(NOON).tracked()).isTrue();
    }

    @Test
    void deliver_toWhoAgreedThenObjectedAndSubscribedAgain_leavesTheMailAsItIs() {
        tell(anna, wishes -> wishes.withTrackingSince(BEFORE).objected(BEFORE.plusSeconds(60)));
        tell(
                Mailbox.of(World.SHOP, "anna@example.com"),
                wishes -> wishes.optedIn(BEFORE.plusSeconds(120)));

        assertThat(delivered(NOON).tracked()).isFalse();
    }

    @Test
    void deliver_toAnAddressWhoseReaderObjectedSinceAndSubscribedAgain_leavesTheMailAsItIs() {
        tell(anna, wishes -> wishes.withTrackingSince(BEFORE));
        tell(
                Mailbox.of(World.SHOP, "anna@example.com"),
                wishes -> wishes.objected(BEFORE.plusSeconds(60)).optedIn(BEFORE.plusSeconds(120)));

        assertThat(delivered(NOON).tracked()).isFalse();
    }

    @Test
    void deliver_optInOfWhoAgreed_isNeverTracked() {
        tell(anna, wishes -> wishes.withTrackingSince(BEFORE));

        world.deliverOne(NOON, World.optIn(anna, "anna@example.com"));

        OutgoingMail mail = world.service.accepted.getFirst();
        assertThat(mail.tracked()).isFalse();
        assertThat(mail.mail().html()).doesNotContain("ses:no-track");
    }

    private OutgoingMail delivered(Instant now) {
        world.deliverOne(now, order);
        return world.service.accepted.getLast();
    }

    private void tell(CustomerId customer, UnaryOperator<Wishes> change) {
        new TellWishes(world.mails).tell(customer, change);
    }
}
