package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.FindSendQuota.SendQuota;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.FixedContext;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random life of one campaign with one run: each part of the product is the real one, between
 * stores and queues in memory, and dies now and then at one of its calls.
 */
final class CampaignLife {

    /** Three records of a household of two, two spellings of one mailbox, and others. */
    private static final List<String> ADDRESSES =
            List.of(
                    "familie@example.com",
                    "Familie@example.com",
                    "FAMILIE@EXAMPLE.COM",
                    "b.o.b@gmail.com",
                    "Bob+tee@googlemail.com",
                    "c5@example.com",
                    "c6@example.com",
                    "c7@example.com",
                    "c8@example.com");

    private static final List<String> NAMES =
            List.of("Anna", "ANNA", "Bernd", "Bob", "", "Eva", "Finn", "Gesa", "Hans");

    static final int CUSTOMERS = ADDRESSES.size();
    private static final int STEPS = 40;
    private static final int CALLS = 14;
    private static final Duration LEASE = Duration.ofHours(6);

    final World world = new World();
    final List<CustomerId> customers = new ArrayList<>();

    /** The version that was the latest when each mail was accepted, and when that was. */
    final List<Integer> latestAtAcceptance = new ArrayList<>();

    final List<Instant> acceptedAt = new ArrayList<>();
    final Set<CustomerId> objected = new HashSet<>();

    /** All addresses that each ever had. */
    final Map<CustomerId, Set<String>> addresses = new HashMap<>();

    final boolean eachPerson;
    boolean archived;
    boolean sentWhilePaused;

    /** Whether a pause that left the run out ended only after the last day of its mails. */
    boolean resumedTooLate;

    final Instant run;

    private final Random random;
    private final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    private final List<String> runQueue = new ArrayList<>();
    private final List<MailOrder> mailQueue = new ArrayList<>();
    private final Map<Instant, Runnable> asked = new HashMap<>();
    private final CampaignRule rule;
    private final OnQuietDays onQuietDays;
    private Instant now;
    private boolean fired;

    CampaignLife(long seed) {
        random = new Random(seed);
        // Any hour of the week before a Saturday, so that nights and a Sunday come.
        now = World.NOON.plus(Duration.ofHours(random.nextInt(96)));
        // Of half of them the run is to come, so that a pause may meet it.
        run = now.plus(Duration.ofHours(random.nextBoolean() ? random.nextInt(24) : 0));
        LocalDate day = LocalDate.ofInstant(run, world.settings.zone());
        rule =
                new CampaignRule.OnOccasion(
                        random.nextBoolean()
                                ? new Occasion.Once()
                                : new Occasion.FixedDate(MonthDay.from(day)),
                        0);
        onQuietDays = OnQuietDays.values()[random.nextInt(3)];
        world.versions.clear();
        world.versions.add(version(CampaignState.ACTIVE, "1"));
        eachPerson = random.nextBoolean();
        if (eachPerson) {
            world.mailEachPerson();
        }
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(tell(i, ADDRESSES.get(i)));
        }
    }

    private CustomerId tell(int customer, String address) {
        CustomerId id = world.customer("c" + customer, address, findName(customer));
        addresses.computeIfAbsent(id, _ -> new HashSet<>()).add(address);
        return id;
    }

    private static @Nullable String findName(int customer) {
        String name = NAMES.get(customer);
        return name.isEmpty() ? null : name;
    }

    /** Whether two records are of two people for sure, as far as the shop tells. */
    boolean areTwoPeople(CustomerId one, CustomerId other) {
        String name = NAMES.get(customers.indexOf(one));
        String another = NAMES.get(customers.indexOf(other));
        return !name.isEmpty() && !another.isEmpty() && !name.equalsIgnoreCase(another);
    }

    Campaign latest() {
        return world.versions.getLast();
    }

    boolean isAboutADay() {
        return latest().isAboutADay();
    }

    OnQuietDays onQuietDays() {
        return onQuietDays;
    }

    /** Finds the run; a campaign that rested at its time has none. */
    Optional<CampaignRun> findRun() {
        return runs.latest(World.CAMPAIGN, 1).stream().findFirst();
    }

    /** Lives, and then lets all come to its end: an active campaign, a service that takes all. */
    void live() {
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(240)));
            fireWhatIsDue();
            switch (random.nextInt(13)) {
                case 0 -> bring(CampaignState.PAUSED);
                case 1, 2 -> bring(CampaignState.ACTIVE);
                case 3 -> edit();
                case 4 -> object(customers.get(random.nextInt(CUSTOMERS)));
                case 5 -> world.service.quota = new SendQuota(10, 100, 100, true);
                case 6 -> world.service.quota = new SendQuota(10, Long.MAX_VALUE, 0, true);
                case 7 -> endRarely();
                case 8 -> workOnRun();
                case 9 -> move(random.nextInt(CUSTOMERS));
                default -> deliverSome();
            }
        }
        world.service.quota = new SendQuota(10, Long.MAX_VALUE, 0, true);
        while (latest().state() == CampaignState.PAUSED) {
            bring(CampaignState.ACTIVE);
        }
        // Less than a week: what waits for the pause is not found by its weekly look alone.
        for (int hour = 0; hour < 24 * 6; hour++) {
            now = now.plus(Duration.ofHours(1));
            fireWhatIsDue();
            while (!runQueue.isEmpty()) {
                workOnRun();
            }
            while (!mailQueue.isEmpty()) {
                deliverSome();
            }
        }
    }

    private Campaign version(CampaignState state, String text) {
        return new CampaignDraft(
                        "Life",
                        rule,
                        new Timing(
                                "cron(0 9 * * ? *)",
                                world.settings.zone(),
                                null,
                                null,
                                null,
                                onQuietDays,
                                null),
                        Audience.everyone(),
                        "news",
                        Map.of(
                                Campaign.MAIN,
                                Map.of(
                                        Language.DE,
                                        World.content("<mj-text>Text-" + text + "-</mj-text>"))),
                        null,
                        Priority.NORMAL,
                        20,
                        false)
                .toVersion(World.CAMPAIGN, world.versions.size() + 1, state, Instant.EPOCH);
    }

    private String text() {
        var contents = Objects.requireNonNull(latest().contents().get(Campaign.MAIN));
        String body = Objects.requireNonNull(contents.get(Language.DE)).body();
        return body == null ? "" : body.replaceAll("[^0-9]", "");
    }

    private void edit() {
        if (!archived) {
            world.versions.add(
                    version(latest().state(), String.valueOf(world.versions.size() + 1)));
        }
    }

    private void endRarely() {
        if (random.nextInt(4) == 0) {
            bring(CampaignState.ARCHIVED);
        }
    }

    /** In the order of manage-campaigns, which may die in between and is asked again, or never. */
    private void bring(CampaignState state) {
        if (archived || latest().state() == state) {
            return;
        }
        if (latest().state() == CampaignState.PAUSED) {
            Instant at = now.plus(Duration.ofMinutes(3));
            asked.put(at, () -> releasePaused(at));
            if (state == CampaignState.ACTIVE && (runWasStopped() || runWasMissed())) {
                asked.put(at.plusNanos(1), () -> runQueue.add(runMessage()));
            }
            if (random.nextInt(4) == 0) {
                return;
            }
        }
        archived = state == CampaignState.ARCHIVED;
        world.versions.add(version(state, text()));
    }

    private boolean runWasStopped() {
        return findRun().filter(it -> !it.isFinished()).isPresent();
    }

    private boolean runWasMissed() {
        if (!fired || findRun().isPresent()) {
            return false;
        }
        resumedTooLate =
                isAboutADay() && LocalDate.ofInstant(now, world.settings.zone()).isAfter(lastDay());
        return !resumedTooLate;
    }

    /** The day after the run's, or where that is quiet and mails come after it, the next one. */
    LocalDate lastDay() {
        LocalDate next = LocalDate.ofInstant(run, world.settings.zone()).plusDays(1);
        boolean waits = onQuietDays == OnQuietDays.AFTER && next.getDayOfWeek() == DayOfWeek.SUNDAY;
        return waits ? next.plusDays(1) : next;
    }

    private void object(CustomerId customer) {
        Versioned<Standing> standing = world.mails.standing(customer);
        Standing next = standing.value().with(standing.value().wishes().objected(now));
        var unused = world.mails.save(customer, standing, next);
        objected.add(customer);
    }

    /** To an address that others may have, or had. */
    private void move(int customer) {
        var unused = tell(customer, ADDRESSES.get(random.nextInt(CUSTOMERS)));
    }

    private void fireWhatIsDue() {
        if (!fired && !run.isAfter(now)) {
            fired = true;
            if (latest().state() == CampaignState.ACTIVE) {
                runQueue.add(runMessage());
            }
        }
        List<Instant> fired =
                asked.keySet().stream().filter(at -> !at.isAfter(now)).sorted().toList();
        fired.forEach(at -> Objects.requireNonNull(asked.remove(at)).run());
        for (int shard = 0; shard < world.mails.shardCount(); shard++) {
            putBack(world.mails.due(shard, now, 100), now);
        }
    }

    private void releasePaused(Instant at) {
        world.mails.findPaused(World.CAMPAIGN, mails -> putBack(mails, at));
    }

    /** It is ordered before it is put off, and may be ordered twice. */
    private void putBack(List<Versioned<MailRecord>> mails, Instant at) {
        for (Versioned<MailRecord> mail : mails) {
            MailOrder order = mail.value().order();
            if (order != null) {
                mailQueue.add(order);
                MailRecord next = mail.value().released(at.plus(LEASE));
                if (random.nextInt(6) > 0) {
                    var unused = world.mails.save(List.of(new MailChange(mail, next, null)));
                }
            }
        }
    }

    private String runMessage() {
        return "{\"shopId\":\"%s\",\"campaignId\":\"%s\",\"time\":\"%s\"}"
                .formatted(World.SHOP, World.CAMPAIGN.id(), run);
    }

    private void workOnRun() {
        if (runQueue.isEmpty()) {
            return;
        }
        String message = runQueue.removeFirst();
        Crash crash = crash(8);
        CampaignRunner runner =
                new CampaignRunner(
                        new PagesOfThree(customers, orders -> mailQueue.addAll(orders)),
                        new CampaignRunner.Ports(
                                world,
                                crash.around(dev.stammkunde.campaigns.CampaignRuns.class, runs),
                                runQueue::add),
                        OutcomeLog.of("life"),
                        Metrics.of("life"));
        String event =
                """
                {"Records": [{"messageId": "m", "body": "%s",
                  "attributes": {"ApproximateReceiveCount": "1", "SentTimestamp": "%d"}}]}
                """
                        .formatted(message.replace("\"", "\\\""), now.toEpochMilli());
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            runner.handle(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    response,
                    new FixedContext("request", () -> random.nextBoolean() ? 60_000 : 1));
            if (response.toString(StandardCharsets.UTF_8).contains("itemIdentifier")) {
                runQueue.add(message);
            }
        } catch (Crash.Death _) {
            runQueue.add(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deliverSome() {
        int many = Math.min(mailQueue.size(), 1 + random.nextInt(5));
        List<MailOrder> some = new ArrayList<>(mailQueue.subList(0, many));
        mailQueue.subList(0, many).clear();
        int before = world.service.accepted.size();
        try {
            Map<String, DeliveryOutcome> outcomes = world.deliver(crash(CALLS), now, some);
            for (int i = 0; i < some.size(); i++) {
                if (!outcomes.containsKey("message-" + i)) {
                    mailQueue.add(some.get(i));
                }
            }
        } catch (Crash.Death _) {
            mailQueue.addAll(some);
        }
        for (int i = before; i < world.service.accepted.size(); i++) {
            latestAtAcceptance.add(latest().version());
            acceptedAt.add(now);
            sentWhilePaused |= latest().state() != CampaignState.ACTIVE;
        }
        world.sendEventsArrive(now.plusSeconds(2));
    }

    private Crash crash(int calls) {
        return new Crash(
                random.nextInt(3) == 0 ? 1 + random.nextInt(calls) : 0,
                random.nextBoolean() ? Crash.When.BEFORE : Crash.When.AFTER);
    }

    @Nullable MailRecord findRecord(CustomerId customer) {
        return world.mails.ofCustomer(customer).stream().findFirst().orElse(null);
    }
}
