package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.delivermail.Crash.When;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing.Counted;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kills the function at each of its calls, before and after the call's effect, and lets the queue
 * deliver again, the service's events come or get lost, and time go on.
 */
final class CrashTest {

    private static final Duration REDELIVERY = Duration.ofMinutes(6);
    private static final int RECEIVES = 5;
    private static final Optional<SkipReason> HAS_IT = Optional.of(SkipReason.MAILBOX_HAS_IT);

    /**
     * Four customers; the last gets three mails of which the cap allows two; one opts in; one is
     * owed a coupon; two share a mailbox.
     */
    private static List<MailOrder> orders(World world) {
        List<MailOrder> orders = new ArrayList<>();
        for (String name : List.of("anna", "bernd", "carla")) {
            orders.add(World.order(world.subscriber(name), "2026"));
        }
        CustomerId dora = world.subscriber("dora");
        orders.add(World.order(dora, "1"));
        orders.add(World.order(dora, "2"));
        orders.add(World.order(dora, "3"));
        orders.add(World.order(world.subscriber("emil"), "night", World.NOON.plusSeconds(40_000)));
        orders.add(World.optIn(new CustomerId(World.SHOP, "frida"), "frida@example.com"));
        world.coupons.put(World.SHOP, "pool", List.of("one", "two"), null);
        orders.add(World.owing(world.subscriber("gesa"), "2026"));
        orders.add(World.order(world.customer("hans", "haus@example.com", "Hans"), "2026"));
        orders.add(World.order(world.customer("ilse", "Haus@example.com", null), "2026"));
        return orders;
    }

    private static int callsOfOneLife() {
        World world = new World();
        Crash counting = new Crash(0, When.BEFORE);
        Map<String, DeliveryOutcome> unused = world.deliver(counting, World.NOON, orders(world));
        return counting.calls();
    }

    @TestFactory
    Stream<DynamicTest> crash_atEachCallAndEventsArrive_everyMailIsSentOnce() {
        return lives(true);
    }

    @TestFactory
    Stream<DynamicTest> crash_atEachCallAndEventsAreLost_noMailIsLost() {
        return lives(false);
    }

    private Stream<DynamicTest> lives(boolean eventsArrive) {
        int calls = callsOfOneLife();
        assertThat(calls).isGreaterThanOrEqualTo(12);
        return Stream.of(When.values())
                .flatMap(
                        when ->
                                Stream.iterate(1, call -> call <= calls, call -> call + 1)
                                        .map(
                                                call ->
                                                        DynamicTest.dynamicTest(
                                                                when + " call " + call,
                                                                () ->
                                                                        live(
                                                                                call,
                                                                                when,
                                                                                eventsArrive))));
    }

    private static void live(int call, When when, boolean eventsArrive) {
        World world = new World();
        List<MailOrder> orders = orders(world);
        Instant now = World.NOON;
        boolean died = false;
        try {
            Map<String, DeliveryOutcome> unused = world.deliver(new Crash(call, when), now, orders);
        } catch (Crash.Death e) {
            died = true;
        }
        assertThat(died).isTrue();
        long acceptedBeforeDeath = world.service.accepted.size();

        if (eventsArrive) {
            world.sendEventsArrive(now.plusSeconds(2));
        }
        for (int receive = 2; receive <= RECEIVES; receive++) {
            now = now.plus(REDELIVERY);
            Map<String, DeliveryOutcome> unused =
                    world.deliver(now, orders.toArray(MailOrder[]::new));
            if (eventsArrive) {
                world.sendEventsArrive(now.plusSeconds(2));
            }
        }
        goOn(world, now, eventsArrive);

        check(world, orders, eventsArrive, acceptedBeforeDeath);
    }

    /** Two days go by; held mails are looked at when a release was asked for. */
    private static void goOn(World world, Instant from, boolean eventsArrive) {
        Instant end = from.plus(Duration.ofDays(2));
        for (Instant at = world.nextRelease(); at.isBefore(end); at = world.nextRelease()) {
            world.release(at);
            if (eventsArrive) {
                world.sendEventsArrive(at.plusSeconds(2));
            }
        }
    }

    private static void check(
            World world, List<MailOrder> orders, boolean eventsArrive, long acceptedBeforeDeath) {
        long twice = 0;
        long skippedOfHouse = 0;
        for (MailOrder order : orders) {
            MailState state = world.record(order).state();
            long accepted = world.service.acceptedOf(order.key());
            if (order.key().name().equals("birthday/3")) {
                assertThat(state).isEqualTo(MailState.SKIPPED);
                assertThat(accepted).isZero();
                continue;
            }
            if (world.record(order).findSkipReason().equals(HAS_IT)) {
                assertThat(accepted).isZero();
                skippedOfHouse++;
                continue;
            }
            assertThat(state).as("%s", world.record(order)).isEqualTo(MailState.SENT);
            assertThat(world.record(order).order()).isNull();
            assertThat(accepted).isBetween(1L, eventsArrive ? 1L : 2L);
            twice += accepted - 1;
        }
        assertThat(skippedOfHouse).isEqualTo(1);
        assertThat(world.coupons.left(World.SHOP, "pool")).isEqualTo(1);
        // Without the service's word only what it had taken and nobody had recorded goes out again.
        assertThat(twice).isLessThanOrEqualTo(acceptedBeforeDeath);
        CustomerId dora = new CustomerId(World.SHOP, "dora");
        assertThat(world.mails.standing(dora).value().counted())
                .extracting(Counted::mail)
                .containsExactlyInAnyOrder("birthday/1", "birthday/2");
    }

    @Test
    void deliver_answersOfServiceLostAndEventsArrive_everyMailIsSentOnce() {
        World world = new World();
        List<MailOrder> orders = orders(world);
        world.service.answersAreLost = true;

        Map<String, DeliveryOutcome> outcomes =
                world.deliver(World.NOON, orders.toArray(MailOrder[]::new));

        assertThat(outcomes).hasSize(orders.size());
        world.sendEventsArrive(World.NOON.plusSeconds(2));
        goOn(world, World.NOON, true);
        check(world, orders, true, 0);
    }

    @Test
    void deliver_sameBatchManyTimes_sendsOnce() {
        World world = new World();
        List<MailOrder> orders = orders(world);

        for (int i = 0; i < 5; i++) {
            Map<String, DeliveryOutcome> unused =
                    world.deliver(World.NOON, orders.toArray(MailOrder[]::new));
        }
        goOn(world, World.NOON, false);

        check(world, orders, true, 0);
    }
}
