package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.delivermail.DeliveryOutcome.Held;
import dev.stammkunde.delivermail.DeliveryOutcome.Sent;
import dev.stammkunde.delivermail.DeliveryOutcome.Skipped;
import dev.stammkunde.mail.Frequency;
import dev.stammkunde.mail.HandOver.Refusal;
import dev.stammkunde.mail.HandOver.Result;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One mailbox, one mail, however many records lead to it. */
final class MailboxTest {

    private static final Instant NOON = World.NOON;
    private static final Skipped HAS_IT = new Skipped(SkipReason.MAILBOX_HAS_IT);
    private static final Skipped CAPPED = new Skipped(SkipReason.FREQUENCY_CAP);

    private final World world = new World();

    private MailOrder copy(String id, String email) {
        return World.order(world.customer(id, email, "Anna"), "2026");
    }

    private MailOrder birthday(String id, String name, LocalDate day) {
        CustomerId customer = world.customer(id, "familie@example.com", name);
        return World.order(customer, "2026", NOON, day);
    }

    @Test
    void deliver_copiesInOneBatch_sendsOneAndSkipsTheOthers() {
        Map<String, DeliveryOutcome> outcomes =
                world.deliver(
                        NOON,
                        copy("1", "Anna.Berg@gmail.com"),
                        copy("2", "annaberg+shop@googlemail.com"),
                        copy("3", " ANNABERG@GMAIL.COM "),
                        copy("4", "annaberg@gmail.example"));

        assertThat(outcomes)
                .containsEntry("message-0", new Sent())
                .containsEntry("message-1", HAS_IT)
                .containsEntry("message-2", HAS_IT)
                .containsEntry("message-3", new Sent());
        assertThat(world.service.accepted)
                .extracting(mail -> mail.to())
                .containsExactly("Anna.Berg@gmail.com", "annaberg@gmail.example");
    }

    /** The address that the service does not take keeps nothing from the one that it takes. */
    @Test
    void deliver_firstCopyIsRefusedByTheService_sendsTheNext() {
        MailOrder first = copy("1", "anna@münchen.example");
        MailOrder second = copy("2", "Anna@xn--mnchen-3ya.example");
        world.service.fault =
                mail ->
                        mail.key().equals(first.key())
                                ? Optional.of(new Result.Refused(Refusal.INVALID))
                                : Optional.empty();

        assertThat(world.deliver(NOON, first, second, copy("3", "anna@münchen.example")))
                .containsEntry("message-0", new Skipped(SkipReason.REFUSED_AS_INVALID))
                .containsEntry("message-1", new Sent())
                .containsEntry("message-2", HAS_IT);
    }

    @Test
    void deliver_firstCopyWaits_letsAnotherGoAndIsSkippedThen() {
        MailOrder first =
                World.order(
                        world.customer("1", "anna@example.com", "Anna"),
                        "2026",
                        NOON.plusSeconds(3_600));
        assertThat(world.deliverOne(NOON, first)).isInstanceOf(Held.class);

        assertThat(world.deliverOne(NOON, copy("2", "anna@example.com"))).isEqualTo(new Sent());

        assertThat(world.deliverOne(NOON.plusSeconds(3_600), first)).isEqualTo(HAS_IT);
        assertThat(world.record(first).state()).isEqualTo(MailState.SKIPPED);
    }

    /** The other one decides between this one's read and its write. */
    @Test
    void deliver_twoCopiesAtOnce_sendOne() {
        MailOrder one = copy("1", "anna@example.com");
        MailOrder other = copy("2", "ANNA@example.com");
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        world.beforeWrite = () -> outcomes.add(world.deliverOne(NOON, other));

        outcomes.add(world.deliverOne(NOON, one));

        assertThat(outcomes).containsExactly(new Sent(), HAS_IT);
        assertThat(world.service.accepted).hasSize(1);
    }

    @Test
    void deliver_manyCopiesFromManyThreads_sendsOne() throws Exception {
        List<Callable<Map<String, DeliveryOutcome>>> lives = new ArrayList<>();
        List<MailOrder> orders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            List<MailOrder> batch = new ArrayList<>();
            for (int j = 0; j < 5; j++) {
                batch.add(copy("c" + i + '-' + j, "anna@example.com"));
            }
            orders.addAll(batch);
            lives.add(() -> world.deliver(NOON, batch.toArray(MailOrder[]::new)));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Map<String, DeliveryOutcome>> life : threads.invokeAll(lives)) {
                assertThat(life.get()).hasSize(5);
            }
        }

        assertThat(world.service.accepted).hasSize(1);
        assertThat(orders)
                .extracting(order -> world.record(order).findSkipReason())
                .containsOnlyOnce(Optional.empty())
                .contains(Optional.of(SkipReason.MAILBOX_HAS_IT));
    }

    @Test
    void deliver_birthdaysOfACouple_congratulatesBoth() {
        MailOrder annas = birthday("1", "Anna", LocalDate.of(2026, 5, 6));
        MailOrder annasAgain = birthday("2", "ANNA", LocalDate.of(2026, 6, 5));
        MailOrder bernds = birthday("3", "Bernd", LocalDate.of(2026, 5, 7));

        assertThat(world.deliver(NOON, annas, annasAgain, bernds))
                .containsEntry("message-0", new Sent())
                .containsEntry("message-1", HAS_IT)
                .containsEntry("message-2", new Sent());
    }

    @Test
    void deliver_twins_getOneMailOrTheirOwnAsTheShopWants() {
        LocalDate day = LocalDate.of(2026, 5, 6);
        assertThat(world.deliver(NOON, birthday("1", "Max", day), birthday("2", "Moritz", day)))
                .containsEntry("message-1", HAS_IT);

        world.mailEachPerson();
        LocalDate next = day.plusYears(1);
        Instant then = NOON.plus(Duration.ofDays(365));
        MailOrder max = next(birthday("1", "Max", next));
        MailOrder moritz = next(birthday("2", "Moritz", next));
        MailOrder maxAgain = next(birthday("3", "Max", next));
        assertThat(world.deliver(then, max, moritz, maxAgain))
                .containsEntry("message-0", new Sent())
                .containsEntry("message-1", new Sent())
                .containsEntry("message-2", HAS_IT);
    }

    private static MailOrder next(MailOrder order) {
        MailOrder.OfCampaign it = (MailOrder.OfCampaign) order;
        return World.order(it.key().customer(), "2027", it.notBefore(), it.occasion());
    }

    @Test
    void deliver_capOfTheMailbox_countsAllRecordsOfIt() {
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            CustomerId customer = world.customer("c" + i, "anna@example.com", "Anna");
            outcomes.add(world.deliverOne(NOON, World.order(customer, String.valueOf(i))));
        }

        assertThat(outcomes).containsExactly(new Sent(), new Sent(), CAPPED);
    }

    @Test
    void deliver_capOfTheCustomer_holdsWithANewAddress() {
        CustomerId anna = world.customer("anna", "anna@example.com", "Anna");
        world.deliver(NOON, World.order(anna, "1"), World.order(anna, "2"));
        world.customer("anna", "anna@example.org", "Anna");

        assertThat(world.deliverOne(NOON, World.order(anna, "3"))).isEqualTo(CAPPED);
    }

    @Test
    void deliver_capWhereEachPersonIsMailed_isEachPersons() {
        world.mailEachPerson();
        CustomerId anna = world.customer("1", "familie@example.com", "Anna");
        CustomerId bernd = world.customer("2", "familie@example.com", "Bernd");
        world.deliver(NOON, World.order(anna, "1"), World.order(anna, "2"));

        assertThat(world.deliverOne(NOON, World.order(bernd, "3"))).isEqualTo(new Sent());
        assertThat(world.deliverOne(NOON, World.order(anna, "3"))).isEqualTo(CAPPED);
    }

    /** Who wants a mail a week reads what comes to their other records too. */
    @Test
    void deliver_frequencyOfTheCustomer_countsWhatTheMailboxGot() {
        CustomerId weekly = world.customer("1", "anna@example.com", "Anna");
        Standing wish =
                Standing.empty().with(Wishes.none().withFrequency(Frequency.AT_MOST_WEEKLY));
        assertThat(world.mails.save(weekly, world.mails.standing(weekly), wish))
                .isEqualTo(SaveResult.SAVED);
        world.deliver(NOON, World.order(world.customer("2", "anna@example.com", "Anna"), "other"));

        assertThat(afterDays(6, weekly)).isEqualTo(new Skipped(SkipReason.CUSTOMER_FREQUENCY));
        assertThat(afterDays(7, weekly)).isEqualTo(new Sent());
    }

    private DeliveryOutcome afterDays(int days, CustomerId customer) {
        LocalDate day = LocalDate.of(2026, 5, 6).plusDays(days);
        return world.deliverOne(
                NOON.plus(Duration.ofDays(days)), World.order(customer, day.toString(), NOON, day));
    }

    @Test
    void deliver_serviceRefusesForNow_countsNotForTheMailbox() {
        MailOrder order = copy("1", "anna@example.com");
        world.service.fault = _ -> Optional.of(new Result.Refused(Refusal.THROTTLED));

        assertThat(world.deliverOne(NOON, order)).isInstanceOf(Held.class);

        MailKey key = order.key();
        EmailKey mailbox = MailboxMails.findKey(World.SHOP, "anna@example.com").orElseThrow();
        assertThat(world.mails.mailbox(mailbox).value().got()).isEmpty();
        assertThat(world.mails.standing(key.customer()).value().mailboxes())
                .containsExactly(mailbox.hash());
    }

    /** A mail that was asked for, and one that a marketer tries, are no campaign's. */
    @Test
    void deliver_optInToAMailboxThatGotEnough_isSent() {
        CustomerId anna = world.customer("anna", "anna@example.com", "Anna");
        world.deliver(NOON, World.order(anna, "1"), World.order(anna, "2"));

        assertThat(world.deliverOne(NOON, World.optIn(anna, "anna@example.com")))
                .isEqualTo(new Sent());
    }
}
