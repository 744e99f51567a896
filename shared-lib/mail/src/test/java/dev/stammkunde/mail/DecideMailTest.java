package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.MailDecision.Skip;
import dev.stammkunde.mail.Standing.Counted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

final class DecideMailTest {

    private static final Instant NOON = Mails.NOON;
    private static final MailOrder ORDER = Mails.order("2026", NOON);
    private static final MailOrder OPT_IN = Mails.optIn(Instant.parse("2026-05-10T01:00:00Z"));

    private static MailFacts with(Customer customer, Activity activity, Standing standing) {
        MailFacts usual = Mails.facts(ORDER, NOON);
        return new MailFacts(
                ORDER,
                usual.settings(),
                usual.terms(),
                customer,
                activity,
                standing,
                Suppression.none(),
                null,
                NOON);
    }

    private static MailFacts with(CampaignState state) {
        return with(Mails.terms(Priority.NORMAL, true, 0, state));
    }

    private static MailFacts with(MailTerms terms) {
        MailFacts usual = Mails.facts(ORDER, NOON);
        return new MailFacts(
                ORDER,
                usual.settings(),
                terms,
                usual.customer(),
                usual.activity(),
                usual.standing(),
                Suppression.none(),
                null,
                NOON);
    }

    private static MailFacts optIn(
            Customer customer, Standing standing, Suppression known, @Nullable Instant awaiting) {
        return new MailFacts(
                OPT_IN,
                Mails.settings(),
                null,
                customer,
                Activity.none(),
                standing,
                known,
                awaiting,
                Instant.parse("2026-05-10T01:00:00Z"));
    }

    private static MailFacts with(Customer customer) {
        return with(customer, Activity.none(), Standing.empty());
    }

    @Test
    void decide_subscriberAtNoon_isSentOnConsent() {
        assertThat(DecideMail.decide(Mails.facts(ORDER, NOON)))
                .isEqualTo(new Send(Basis.CONSENT_DOI));
    }

    @Test
    void decide_erasedCustomer_isSkipped() {
        assertThat(DecideMail.decide(with(new Customer.Erased(NOON))))
                .isEqualTo(new Skip(SkipReason.ERASED));
    }

    @Test
    void decide_customerMergedIntoAnother_isSkipped() {
        Customer merged = new Customer.Merged(new CustomerId("shop", "9"), NOON);

        assertThat(DecideMail.decide(with(merged))).isEqualTo(new Skip(SkipReason.MERGED));
    }

    @Test
    void decide_addressClearedOrInvalid_isSkipped() {
        ConsentHistory none = ConsentHistory.empty();

        assertThat(DecideMail.decide(with(Mails.customer(null, none))))
                .isEqualTo(new Skip(SkipReason.NO_ADDRESS));
        assertThat(DecideMail.decide(with(Mails.customer("müller@example.com", none))))
                .isEqualTo(new Skip(SkipReason.INVALID_ADDRESS));
    }

    @Test
    void decide_optInThatNamesTopics_permitsThoseOnly() {
        Customer customer = Mails.customer("anna@example.com", ConsentHistory.empty());
        Instant before = NOON.minusSeconds(1);
        Standing named = Standing.empty().with(Wishes.none().optedIn(Set.of("birthday"), before));
        Standing other = Standing.empty().with(Wishes.none().optedIn(Set.of("news"), before));
        Standing all = Standing.empty().with(Wishes.none().optedIn(before));

        assertThat(DecideMail.decide(with(customer, Activity.none(), named)))
                .isEqualTo(new Send(Basis.CONSENT_DOI));
        assertThat(DecideMail.decide(with(customer, Activity.none(), other)))
                .isEqualTo(new Skip(SkipReason.NO_PERMISSION));
        assertThat(DecideMail.decide(with(customer, Activity.none(), all)))
                .isEqualTo(new Send(Basis.CONSENT_DOI));
    }

    @Test
    void decide_topicLeft_isSkippedForThatTopicOnly() {
        Standing left =
                Standing.empty().with(Wishes.none().leaving("birthday", NOON.minusSeconds(1)));
        Standing other = Standing.empty().with(Wishes.none().leaving("news", NOON));

        assertThat(DecideMail.decide(with(Mails.subscriber(), Activity.none(), left)))
                .isEqualTo(new Skip(SkipReason.OBJECTED_TO_TOPIC));
        assertThat(DecideMail.decide(with(Mails.subscriber(), Activity.none(), other)))
                .isInstanceOf(Send.class);
    }

    @Test
    void decide_campaignPaused_waitsAndSaysSo() {
        assertThat(DecideMail.decide(with(CampaignState.PAUSED)))
                .isEqualTo(new Hold(NOON.plus(Waits.PAUSE_LOOK), HoldReason.CAMPAIGN_PAUSED));
    }

    @Test
    void decide_campaignEnded_isSkipped() {
        assertThat(DecideMail.decide(with(CampaignState.ARCHIVED)))
                .isEqualTo(new Skip(SkipReason.CAMPAIGN_ARCHIVED));
    }

    @Test
    void decide_purchaseSinceTheLapse_isSkipped() {
        MailOrder.OfCampaign plain = Mails.order("step/1", NOON);
        MailOrder.OfCampaign order =
                new MailOrder.OfCampaign(
                        plain.key(),
                        plain.campaign(),
                        plain.version(),
                        plain.variant(),
                        NOON,
                        NOON,
                        plain.occasion(),
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(DecideMail.decide(lapsed(order, "2026-01-01T00:00:00Z")))
                .isInstanceOf(Send.class);
        assertThat(DecideMail.decide(lapsed(order, "2026-05-06T09:59:59Z")))
                .isEqualTo(new Skip(SkipReason.PURCHASED_SINCE));
    }

    @Test
    void decide_campaignHeldOutFromEverybody_isSkipped() {
        assertThat(
                        DecideMail.decide(
                                with(
                                        Mails.terms(
                                                Priority.NORMAL, true, 100, CampaignState.ACTIVE))))
                .isEqualTo(new MailDecision.Skip(SkipReason.HOLDOUT));
    }

    private static MailFacts lapsed(MailOrder order, String lastPurchase) {
        MailFacts usual = Mails.facts(order, NOON);
        return new MailFacts(
                order,
                usual.settings(),
                usual.terms(),
                usual.customer(),
                Mails.bought("2025-11-11T00:00:00Z", lastPurchase),
                usual.standing(),
                Suppression.none(),
                null,
                NOON);
    }

    @Test
    void decide_twoNewslettersBefore_doNotBlockABirthday() {
        Standing newsletters = Standing.empty();
        for (int day = 1; day <= 2; day++) {
            newsletters =
                    newsletters.counting(
                            new Counted(
                                    "news/" + day, NOON.minusSeconds(86_400L * day), Priority.LOW),
                            7);
        }

        assertThat(DecideMail.decide(with(Mails.subscriber(), Activity.none(), newsletters)))
                .isInstanceOf(Send.class);
    }

    @Test
    void decide_itselfCountedByAnEarlierTry_isSent() {
        Standing tried = Standing.empty();
        tried = tried.counting(new Counted("other/1", NOON, Priority.HIGH), 7);
        tried = tried.counting(new Counted(ORDER.key().name(), NOON, Priority.NORMAL), 7);

        assertThat(DecideMail.decide(with(Mails.subscriber(), Activity.none(), tried)))
                .isInstanceOf(Send.class);
    }

    @Test
    void decide_beforeItsTimeAndThenNight_waitsForTheMorning() {
        MailOrder evening = Mails.order("2026", Instant.parse("2026-05-06T19:00:00Z"));

        assertThat(DecideMail.decide(Mails.facts(evening, NOON)))
                .isEqualTo(new Hold(Instant.parse("2026-05-07T06:00:00Z"), HoldReason.QUIET_HOURS));
    }

    @Test
    void decide_customerPauses_waits() {
        Instant until = Instant.parse("2026-06-01T10:00:00Z");
        Standing pausing = Standing.empty().with(Wishes.none().pausedUntil(until));

        assertThat(DecideMail.decide(with(Mails.subscriber(), Activity.none(), pausing)))
                .isEqualTo(new Hold(until, HoldReason.PAUSED_BY_CUSTOMER));
    }

    @Test
    void decide_shopPausesAdvertising_isLookedAtEachDayUntilItIsOver() {
        Instant until = NOON.plus(Duration.ofDays(3));

        assertThat(decidePaused(until))
                .isEqualTo(new Hold(NOON.plus(Duration.ofDays(1)), HoldReason.PAUSED_BY_SHOP));
        assertThat(decidePaused(NOON.plusSeconds(60)))
                .isEqualTo(new Hold(NOON.plusSeconds(60), HoldReason.PAUSED_BY_SHOP));
        assertThat(decidePaused(NOON)).isInstanceOf(MailDecision.Send.class);
    }

    private static MailDecision decidePaused(Instant until) {
        Standing paused = Standing.empty().promotionPausedUntil(until);
        return DecideMail.decide(with(Mails.subscriber(), Activity.none(), paused));
    }

    @Test
    void decide_optInOnSundayNightAfterObjection_isSent() {
        Standing objected = Standing.empty().with(Wishes.none().objected(NOON));

        assertThat(DecideMail.decide(optIn(Customer.UNKNOWN, objected, Suppression.none(), null)))
                .isEqualTo(new Send(Basis.REQUESTED));
    }

    @Test
    void decide_optInToSuppressedAddressOrErasedCustomer_isSkipped() {
        Suppression bounced = Suppression.none().hardBounced(NOON);

        assertThat(DecideMail.decide(optIn(Customer.UNKNOWN, Standing.empty(), bounced, null)))
                .isEqualTo(new Skip(SkipReason.HARD_BOUNCED));
        assertThat(
                        DecideMail.decide(
                                optIn(
                                        new Customer.Erased(NOON),
                                        Standing.empty(),
                                        Suppression.none(),
                                        null)))
                .isEqualTo(new Skip(SkipReason.ERASED));
    }

    @Test
    void decide_earlierTryUnconfirmed_waitsForTheEvent() {
        Instant until = Instant.parse("2026-05-10T01:30:00Z");

        assertThat(
                        DecideMail.decide(
                                optIn(
                                        Customer.UNKNOWN,
                                        Standing.empty(),
                                        Suppression.none(),
                                        until)))
                .isEqualTo(new Hold(until, HoldReason.AWAITING_CONFIRMATION));
    }

    @Test
    void decide_asManyMailsAsTheShopAllows_isSkipped() {
        Standing full = Standing.empty();
        full = full.counting(new Counted("other/1", NOON, Priority.NORMAL), 7);
        full = full.counting(new Counted("other/2", NOON, Priority.NORMAL), 7);

        assertThat(DecideMail.decide(with(Mails.subscriber(), Activity.none(), full)))
                .isEqualTo(new Skip(SkipReason.FREQUENCY_CAP));
    }

    @Test
    void decide_campaignThatIsNotThere_isSkippedForCustomersAndMarketers() {
        MailFacts usual = Mails.facts(ORDER, NOON);
        MailFacts unknown =
                new MailFacts(
                        ORDER,
                        usual.settings(),
                        null,
                        usual.customer(),
                        usual.activity(),
                        usual.standing(),
                        Suppression.none(),
                        null,
                        NOON);
        MailOrder.OfCampaign order = Mails.order("2026", NOON);
        MailOrder test =
                new MailOrder.OfTest(
                        order.key(),
                        order.campaign(),
                        3,
                        order.about(),
                        "marketing@example.com",
                        "de",
                        NOON);

        assertThat(DecideMail.decide(unknown)).isEqualTo(new Skip(SkipReason.CAMPAIGN_UNKNOWN));
        assertThat(DecideMail.decide(unknown.with(test)))
                .isEqualTo(new Skip(SkipReason.CAMPAIGN_UNKNOWN));
        assertThat(DecideMail.decide(Mails.facts(test, NOON))).isEqualTo(new Send(Basis.TEST));
    }
}
