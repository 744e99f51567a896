package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.testing.SampleOrderReports;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topics;
import dev.stammkunde.mail.links.LinkReading;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyMails;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of a survey's mails. */
class SurveyMailTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant CLOSES = World.NOON.plus(Duration.ofDays(60));
    private static final Pattern SCORE =
            Pattern.compile("href=\"https://example\\.com/surveys/[^\"?]+\\?score=(\\d+)\"");

    private final World world = new World();
    private final Survey survey = nps(1, SurveyState.ACTIVE);
    private String wave = "2026-04-01";

    @Test
    void deliver_invitation_asksWithElevenEqualButtons() {
        CustomerId anna = world.subscriber("anna");

        assertThat(world.deliverOne(World.NOON, invite(anna).getFirst()))
                .isEqualTo(new DeliveryOutcome.Sent());

        RenderedMail mail = world.service.accepted.getFirst().mail();
        assertThat(SCORE.matcher(mail.html()).results().map(it -> it.group(1)))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(mail.text()).contains("Wie war es?", "?score=0\n", "?score=10\n");
    }

    @Test
    void deliver_reminder_waitsForItsDayAndIsSkippedOnceAnswered() {
        MailOrder reminder = invite(world.subscriber("anna")).getLast();
        assertThat(world.deliverOne(World.NOON, reminder))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.NOT_BEFORE));
        answer(world.subscriber("anna"));

        assertThat(world.deliverOne(World.NOON.plus(Duration.ofDays(5)), reminder))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ANSWERED));
    }

    @Test
    void deliver_reminderOfNoAnswer_goesOut() {
        MailOrder reminder = invite(world.subscriber("anna")).getLast();

        assertThat(world.deliverOne(World.NOON.plus(Duration.ofDays(5)), reminder))
                .isEqualTo(new DeliveryOutcome.Sent());
        assertThat(world.service.accepted.getFirst().mail().subject()).startsWith("Noch einmal");
    }

    @Test
    void deliver_archivedErasedOrLate_isSkippedWithItsReason() {
        MailOrder first = invite(world.subscriber("anna")).getFirst();
        world.surveys.put(nps(2, SurveyState.ARCHIVED));
        assertThat(world.deliverOne(World.NOON, first))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.CAMPAIGN_ARCHIVED));

        world.surveys.put(nps(3, SurveyState.ACTIVE));
        MailOrder second = invite(world.subscriber("berta")).getFirst();
        world.participations.remove(key(new CustomerId(World.SHOP, "berta")));
        assertThat(world.deliverOne(World.NOON, second))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ERASED));

        MailOrder third = invite(world.subscriber("carla")).getFirst();
        assertThat(world.deliverOne(World.NOON.plus(Duration.ofDays(9)), third))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.DAY_OVER));
    }

    @Test
    void deliver_afterTheWaveClosed_asksForNoAnswerThatCountsNoMore() {
        MailOrder reminder =
                invite(world.subscriber("anna"), World.NOON.plus(Duration.ofDays(5))).getLast();

        assertThat(world.deliverOne(World.NOON.plus(Duration.ofDays(5)), reminder))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.DAY_OVER));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deliver_refundedOrCancelledSinceTheInvitation_asksNothing(boolean cancelled) {
        List<MailOrder> mails = invite(world.subscriber("anna"));
        OrderId id = new OrderId(World.SHOP, "4711");
        OrderFacts facts =
                new OrderFacts(
                        "anna",
                        World.NOON,
                        SampleOrderReports.cents(2_000),
                        SampleOrderReports.cents(319),
                        false,
                        Collections.emptySortedSet(),
                        null,
                        Collections.emptySortedSet(),
                        null);
        KnownOrder<OrderFacts> order =
                KnownOrder.<OrderFacts>nothing()
                        .hear(
                                new OrderReport.Snapshot<>(
                                        AsOf.of(World.NOON),
                                        facts,
                                        new Payment.Paid(World.NOON),
                                        cancelled,
                                        cancelled
                                                ? List.of()
                                                : List.of(
                                                        SampleOrderReports.refund(
                                                                "r",
                                                                SampleOrderReports.cents(500)))));
        var unused =
                world.customers.save(
                        new PurchaseChange(id, world.customers.order(id), order, List.of()));

        assertThat(world.deliverOne(World.NOON, mails.getFirst()))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ORDER_TAKEN_BACK));
        assertThat(world.deliverOne(World.NOON.plus(Duration.ofDays(5)), mails.getLast()))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.ORDER_TAKEN_BACK));
    }

    @Test
    void deliver_withoutConsentOrWhileItRests_isNotSent() {
        CustomerId stranger = new CustomerId(World.SHOP, "stranger");
        Versioned<Customer> stored = world.customers.profileOf(stranger);
        ProfileReport told =
                new ProfileReport(
                        "stranger@example.com", null, null, null, "de", null, "DE", null, Set.of());
        var unused =
                world.customers.save(
                        ProfileChange.between(
                                stranger,
                                stored,
                                new Customer.Known(
                                        Profile.empty()
                                                .with(
                                                        World.SHOP,
                                                        Platform.STANDARD,
                                                        told,
                                                        Instant.EPOCH))));

        assertThat(world.deliverOne(World.NOON, invite(stranger).getFirst()))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.NO_PERMISSION));

        MailOrder resting = invite(world.subscriber("anna")).getFirst();
        world.surveys.put(nps(2, SurveyState.PAUSED));
        assertThat(world.deliverOne(World.NOON, resting))
                .isEqualTo(new DeliveryOutcome.Held(HoldReason.CAMPAIGN_PAUSED));
        assertThat(world.service.accepted).isEmpty();
    }

    @Test
    void deliver_topicOfSurveysLeftByTheMailsOwnLink_sendsNoneUntilTheyComeBack() {
        CustomerId anna = world.subscriber("anna");
        List<MailOrder> mails = invite(anna);
        world.deliverOne(World.NOON, mails.getFirst());
        String unsubscribe =
                Objects.requireNonNull(
                        world.service.accepted.getFirst().headers().get("List-Unsubscribe"));
        String token = unsubscribe.replaceAll(".*/|>", "");
        assertThat(World.LINKS.read(SignedLink.Purpose.UNSUBSCRIBE, token, World.NOON))
                .isInstanceOfSatisfying(
                        LinkReading.Valid.class,
                        read -> assertThat(read.link().subject()).isEqualTo("surveys"));
        Instant clicked = World.NOON.plus(Duration.ofHours(1));
        TellWishes wishes = new TellWishes(world.mails);
        wishes.tell(anna, old -> old.leaving("surveys", clicked));
        Instant again = World.NOON.plus(Duration.ofDays(5));

        assertThat(world.deliverOne(again, mails.getLast()))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.OBJECTED_TO_TOPIC));

        wishes.tell(
                anna,
                old -> Topics.agreed(old, Set.of("surveys"), Set.of(), clicked.plusSeconds(60)));
        wave = "2026-04-06";
        assertThat(world.deliverOne(again, invite(anna).getFirst()))
                .isEqualTo(new DeliveryOutcome.Sent());
    }

    @Test
    void deliver_test_leadsToAPageOfThatVersionThatKeepsNothing() {
        world.surveys.put(survey);
        world.surveys.put(nps(2, SurveyState.PAUSED));
        MailOrder test =
                new MailOrder.OfTest(
                        MailKey.ofTest(world.subscriber("anna"), "r1"),
                        SurveyMails.campaign(survey.id()),
                        1,
                        new MailOrder.About(
                                SurveyMails.REMINDER, LocalDate.of(2026, 4, 1), null, null),
                        "mia@shop.example",
                        "de",
                        World.NOON);

        assertThat(world.deliverOne(World.NOON, test)).isEqualTo(new DeliveryOutcome.Sent());

        OutgoingMail sent = world.service.accepted.getFirst();
        assertThat(sent.to()).isEqualTo("mia@shop.example");
        assertThat(sent.headers()).isEmpty();
        Matcher link =
                Pattern.compile("https://example\\.com/surveys/([^\"?]+)\\?score=9\"")
                        .matcher(sent.mail().html());
        assertThat(link.find()).isTrue();
        assertThat(World.LINKS.read(SignedLink.Purpose.SURVEY, link.group(1), World.NOON))
                .isInstanceOfSatisfying(
                        LinkReading.Valid.class,
                        read -> assertThat(read.link().subject()).isEqualTo("nps/preview-1"));
        assertThat(world.participations.all()).isEmpty();
    }

    @Test
    void deliver_afterThePauseEnded_goesOutAndArchivedIsSkipped() {
        MailOrder waiting = invite(world.subscriber("anna")).getFirst();
        world.surveys.put(nps(2, SurveyState.PAUSED));
        world.deliverOne(World.NOON, waiting);
        MailOrder other = invite(world.subscriber("berta")).getFirst();
        world.deliverOne(World.NOON, other);

        world.surveys.put(nps(3, SurveyState.ACTIVE));
        assertThat(world.deliverOne(World.NOON.plusSeconds(600), waiting))
                .isEqualTo(new DeliveryOutcome.Sent());
        world.surveys.put(nps(4, SurveyState.ARCHIVED));
        assertThat(world.deliverOne(World.NOON.plusSeconds(900), other))
                .isEqualTo(new DeliveryOutcome.Skipped(SkipReason.CAMPAIGN_ARCHIVED));
    }

    private List<MailOrder> invite(CustomerId customer) {
        return invite(customer, CLOSES);
    }

    private List<MailOrder> invite(CustomerId customer, Instant closesAt) {
        if (world.surveys.find(survey.id()).isEmpty()) {
            world.surveys.put(survey);
        }
        Invitation invitation = invitation(customer, closesAt);
        var unused = world.participations.save(new Participation(invitation, null), 0);
        return SurveyMails.orders(survey, invitation, BERLIN);
    }

    private void answer(CustomerId customer) {
        Instant at = World.NOON.plusSeconds(60);
        var unused =
                world.participations.save(
                        new Participation(
                                invitation(customer, CLOSES),
                                new Response(
                                        Map.of("recommend", new Answer.Score(3)), at, at, false)),
                        1);
    }

    private Invitation invitation(CustomerId customer, Instant closesAt) {
        return new Invitation(
                key(customer),
                1,
                "4711",
                EmailKey.of(World.SHOP, customer.id() + "@example.com"),
                new Segments(Language.DE, false, "DE", Set.of()),
                Counting.of(survey, BERLIN),
                World.NOON,
                closesAt);
    }

    private ParticipationKey key(CustomerId customer) {
        return new ParticipationKey(customer, "nps", wave);
    }

    private static Survey nps(int version, SurveyState state) {
        return new Survey(
                new SurveyId(World.SHOP, "nps"),
                version,
                state,
                Instant.EPOCH,
                SampleSurveys.nps().draft());
    }
}
