package dev.stammkunde.benchmarks;

import com.sun.management.OperatingSystemMXBean;

import dev.stammkunde.localrunner.LocalRunner;
import dev.stammkunde.localrunner.Options;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.Names;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * How long a local runner takes to reserve points, to capture them and to give them back, at 50
 * reservations per second while 10 paid orders per second come by webhook; and beside it, in turns
 * and with the same webhooks, to tell a customer's points at the same rate. Requests come however
 * long the ones before take, from the same process as the runner.
 *
 * <p>Two of three reservations are captured as soon as they are answered, the third is given back.
 * Orders are of the same customers. What failed is asked for once more at the end, with the same
 * key. Then no point may be lost: what accounts hold is what was given and earned, less what was
 * captured, and nothing is set aside.
 */
public final class ReservationTimes {

    private static final int RESERVATIONS_PER_SECOND = 50;
    private static final int WEBHOOKS_PER_SECOND = 10;
    private static final int ROUNDS = 3;
    private static final int WARM_UP_SECONDS = 15;
    private static final int USUAL_SECONDS = 60;
    private static final int CUSTOMERS = 500;
    private static final long GIVEN = 10_000;
    private static final Duration TOO_LATE = Duration.ofMinutes(2);
    private static final PrintStream OUT = System.out;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Instant now;
    private final Checkout checkout;
    private final PointsLedger ledger;
    private final SampleDeliveries shopify = SampleDeliveries.of(Platform.SHOPIFY, Path.of("."));
    private final OpenLoop checkouts = new OpenLoop(RESERVATIONS_PER_SECOND);
    private final OpenLoop orders = new OpenLoop(WEBHOOKS_PER_SECOND);
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Queue<Runnable> again = new ConcurrentLinkedQueue<>();
    private final LongAdder captured = new LongAdder();

    /** Times of one part of the run. */
    private record Times(
            Latencies read,
            Latencies reserve,
            Latencies capture,
            Latencies callOff,
            Latencies webhook) {

        static Times none() {
            return new Times(
                    new Latencies("GET points"),
                    new Latencies("reserve"),
                    new Latencies("capture"),
                    new Latencies("void"),
                    new Latencies("webhook"));
        }

        List<Latencies> all() {
            return List.of(read, reserve, capture, callOff, webhook);
        }
    }

    private ReservationTimes(Instant now, Checkout checkout, PointsLedger ledger) {
        this.now = now;
        this.checkout = checkout;
        this.ledger = ledger;
    }

    /** Runs it once, with the repository's root and the seconds for which it reserves. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_SECONDS;
        try (LocalRunner runner =
                        LocalRunner.start(Options.inMemory(root.resolve("template.yaml")));
                HttpClient http =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Checkout checkout = new Checkout(http, runner.address());
            try (DynamoDbClient client = LocalDynamoDb.clientAt(checkout.dynamoDb())) {
                PointsLedger ledger =
                        new DynamoDbPointsLedger(
                                client,
                                Names.STACK + "-PointsTable",
                                Names.STACK + "-EntriesTable");
                new ReservationTimes(Instant.now(runner.clock()), checkout, ledger).run(seconds);
            }
        }
    }

    private void run(int seconds) throws InterruptedException {
        checkout.setTerms();
        IntStream.range(0, CUSTOMERS).parallel().forEach(this::give);
        long earned = earnedByAnOrder();
        OUT.printf("warming up for %d s%n", 2 * WARM_UP_SECONDS);
        spend(WARM_UP_SECONDS, Times.none());
        read(WARM_UP_SECONDS, Times.none());
        OUT.printf("measuring, with a load of %.1f%n", load());
        Times times = Times.none();
        for (int round = 0; round < ROUNDS; round++) {
            read(seconds / ROUNDS, times);
            long cpu = MACHINE.getProcessCpuTime();
            long start = System.nanoTime();
            spend(seconds / ROUNDS, times);
            OUT.printf(
                    "%d s of reservations took %.1f s and %.1f s of CPU%n",
                    seconds / ROUNDS,
                    (System.nanoTime() - start) / 1e9,
                    (MACHINE.getProcessCpuTime() - cpu) / 1e9);
        }
        OUT.println(Latencies.HEAD);
        times.all().forEach(OUT::println);
        OUT.printf(
                "p95 of reserve is %.1f times that of GET points; the load is %.1f%n",
                times.reserve().percentile(95) / times.read().percentile(95), load());
        OUT.println("errors, warming up included: " + errors);
        again.forEach(Runnable::run);
        proveNothingLost(earned);
    }

    private static double load() {
        return MACHINE.getSystemLoadAverage();
    }

    private static String customer(long number) {
        return Long.toString(110_000_000_000_000_000L + number % CUSTOMERS);
    }

    private PointsAccount account(long number) {
        return ledger.account(new AccountId(Checkout.SHOP, customer(number)));
    }

    private void give(int number) {
        PointsCommand give =
                new PointsCommand.Give(
                        new AccountId(Checkout.SHOP, customer(number)),
                        "benchmark",
                        "gift",
                        Booking.GiftReason.OCCASION,
                        GIVEN,
                        DefaultProgramme.programme());
        ledger.write((Decision.Book) Decide.decide(account(number), give, now));
    }

    private long earnedByAnOrder() throws InterruptedException {
        order(orders.counter().getAndIncrement());
        await(() -> account(0).balance() != GIVEN);
        return account(0).balance() - GIVEN;
    }

    private void order(long number) {
        String id = Long.toString(820_000_000_000_000_000L + number);
        checkout.tell("delivery-" + number, shopify.body(id, customer(number)));
    }

    /** Customers look at their points. */
    private void read(int seconds, Times times) {
        whileOrdersCome(
                seconds,
                times,
                (number, due) -> {
                    checkout.showPoints(customer(number));
                    times.read().since(due);
                });
    }

    /** Customers pay with points. */
    private void spend(int seconds, Times times) {
        whileOrdersCome(
                seconds,
                times,
                (number, due) -> {
                    String id = checkout.reserve(customer(number), "key-" + number);
                    times.reserve().since(due);
                    long answered = System.nanoTime();
                    if (number % 3 == 0) {
                        checkout.callOff(id);
                        times.callOff().since(answered);
                    } else {
                        checkout.capture(id, "paid-" + number);
                        captured.add(Checkout.POINTS);
                        times.capture().since(answered);
                    }
                });
    }

    private void whileOrdersCome(int seconds, Times times, OpenLoop.Turn turn) {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.execute(
                    () ->
                            orders.run(
                                    seconds,
                                    countingErrors(
                                            (number, due) -> {
                                                order(number);
                                                times.webhook().since(due);
                                            })));
            both.execute(() -> checkouts.run(seconds, countingErrors(turn)));
        }
    }

    private OpenLoop.Turn countingErrors(OpenLoop.Turn turn) {
        return (number, due) -> {
            try {
                turn.take(number, due);
            } catch (RuntimeException e) {
                errors.computeIfAbsent(String.valueOf(e.getMessage()), _ -> new LongAdder())
                        .increment();
                again.add(() -> turn.take(number, System.nanoTime()));
            }
        };
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long start = System.nanoTime();
        while (!done.getAsBoolean() && System.nanoTime() - start < TOO_LATE.toNanos()) {
            Thread.sleep(200);
        }
    }

    private long sum(ToLongFunction<PointsAccount> points) {
        return IntStream.range(0, CUSTOMERS).mapToObj(this::account).mapToLong(points).sum();
    }

    /** Orders are booked some time after they were told. */
    private void proveNothingLost(long earned) throws InterruptedException {
        long told = orders.counter().get();
        long expected = CUSTOMERS * GIVEN + told * earned - captured.sum();
        await(() -> sum(PointsAccount::balance) >= expected);
        long held = sum(PointsAccount::balance);
        long reserved = sum(PointsAccount::reserved);
        if (held != expected || reserved != 0) {
            throw new IllegalStateException(
                    "%,d points and %,d set aside in place of %,d"
                            .formatted(held, reserved, expected));
        }
        OUT.printf(
                "no point was lost: %,d given, %,d earned by %,d orders, %,d captured, %,d held%n",
                CUSTOMERS * GIVEN, told * earned, told, captured.sum(), held);
    }
}
