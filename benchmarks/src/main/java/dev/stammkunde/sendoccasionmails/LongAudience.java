package dev.stammkunde.sendoccasionmails;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.AudienceFacts;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.GatherCustomerFacts;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.campaigns.testing.SampleGifts;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.json.MailOrderJson;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.FixedContext;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.NullMarked;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A newsletter to a segment of a shop with 1,000,000 customers: how fast the handler goes through
 * them, and how much memory that takes. Run it with a small heap.
 *
 * <p>Customers are made as they are asked for, in pages and batches as the indexes and the table
 * give them, so that what is measured is the function's own. It lies in the function's package, to
 * wire its handler as the function's tests do.
 */
@NullMarked
public final class LongAudience {

    private static final String SHOP = "demo-shop";
    private static final int SHARDS = 8;
    private static final int PAGE_SIZE = 500;
    private static final Instant BOUGHT = Instant.parse("2026-03-01T10:00:00Z");

    private final int perShard;
    private final AtomicLong ordered = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private LongAudience(int customers) {
        this.perShard = customers / SHARDS;
    }

    /**
     * Runs it once.
     *
     * @param args how many customers; 1,000,000 without
     */
    public static void main(String[] args) throws IOException {
        int customers = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        LongAudience audience = new LongAudience(customers);
        long start = System.nanoTime();
        audience.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
                "%d customers, %d mails ordered (%d MB) in %.1f s: %.0f customers/s%n",
                customers,
                audience.ordered.get(),
                audience.bytes.get() >> 20,
                seconds,
                customers / seconds);
        System.err.printf("peak heap %d MB of %d MB%n", peakHeap() >> 20, maxHeap() >> 20);
    }

    private void run() throws IOException {
        Campaign campaign =
                SampleCampaigns.to(
                        SampleCampaigns.of(
                                SHOP, "easter", new OnOccasion(new Occasion.EasterBased(0), 0)),
                        new Audience(
                                Set.of(Language.DE),
                                Set.of(),
                                Money.of(CurrencyUnit.EUR, 50),
                                null,
                                null,
                                null,
                                null,
                                Set.of()));
        InMemoryCustomers nobody = new InMemoryCustomers();
        SendOccasionMailsHandler handler =
                new SendOccasionMailsHandler(
                        new CampaignRunner.Ports(
                                new OneCampaign(campaign),
                                new InMemoryCampaignRuns(),
                                body -> {
                                    throw new IllegalStateException("there is time enough");
                                }),
                        new SendOccasionMails.Find(
                                new MadeCustomers(), nobody, new InMemoryCustomerLists()),
                        new OrderDueMails(
                                new AudienceFacts(
                                        new GatherCustomerFacts(
                                                new GatherCustomerFacts.Sources(
                                                        LongAudience::profiles,
                                                        LongAudience::activities,
                                                        (accounts, at) -> Map.of(),
                                                        nobody,
                                                        _ -> Map.of(),
                                                        FindStandings.NONE)),
                                        new InMemoryCustomerLists()),
                                SampleGifts.none(),
                                this::order));
        byte[] event = Files.readAllBytes(Path.of("events/send-occasion-mails/run.json"));
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), response, FixedContext.unhurried());
        String answer = response.toString(StandardCharsets.UTF_8);
        if (!answer.equals("{\"batchItemFailures\":[]}")) {
            throw new IllegalStateException(answer);
        }
    }

    /** Writes them as the queue gets them. */
    private void order(List<? extends MailOrder> orders) {
        for (MailOrder order : orders) {
            bytes.addAndGet(MailOrderJson.write(order).length());
            ordered.incrementAndGet();
        }
    }

    private static Map<CustomerId, Customer> profiles(List<CustomerId> customers) {
        Map<CustomerId, Customer> profiles = new HashMap<>();
        for (CustomerId customer : customers) {
            ProfileReport report =
                    new ProfileReport(
                            customer.id() + "@customers.example",
                            "Ada",
                            "Lovelace",
                            null,
                            number(customer) % 4 == 0 ? "en" : "de",
                            ZoneId.of("Europe/Berlin"),
                            "DE",
                            null,
                            Set.of());
            profiles.put(
                    customer,
                    new Customer.Known(
                            Profile.empty().with(SHOP, Platform.SHOPIFY, report, BOUGHT)));
        }
        return profiles;
    }

    private static Map<CustomerId, Activity> activities(List<CustomerId> customers) {
        Map<CustomerId, Activity> activities = new HashMap<>();
        for (CustomerId customer : customers) {
            Money revenue = Money.of(CurrencyUnit.EUR, number(customer) % 100);
            activities.put(
                    customer,
                    new Activity(
                            1,
                            0,
                            0,
                            Map.of(revenue.getCurrencyUnit(), revenue),
                            BOUGHT,
                            List.of(BOUGHT)));
        }
        return activities;
    }

    private static int number(CustomerId customer) {
        return Integer.parseInt(customer.id());
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static long maxHeap() {
        return Runtime.getRuntime().maxMemory();
    }

    private final class MadeCustomers implements FindShopCustomers {

        @Override
        public CustomerPage customersOf(String shopId, int shard, String after) {
            int first = after.isEmpty() ? 0 : (Integer.parseInt(after) / SHARDS) + 1;
            int end = Math.min(perShard, first + PAGE_SIZE);
            List<CustomerId> page =
                    IntStream.range(first, end)
                            .mapToObj(i -> new CustomerId(shopId, "" + (i * SHARDS + shard)))
                            .toList();
            return new CustomerPage(page, end < perShard ? page.getLast().id() : null);
        }

        @Override
        public int shardCount() {
            return SHARDS;
        }
    }
}
