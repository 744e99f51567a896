package dev.stammkunde.delivermail;

import com.sun.management.OperatingSystemMXBean;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.behaviour.FindBehaviour;
import dev.stammkunde.campaigns.calendar.OccasionNames;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.campaigns.testing.InMemoryCouponPools;
import dev.stammkunde.campaigns.testing.OneCampaign;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.content.ComposeMail;
import dev.stammkunde.mail.json.MailOrderJson;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.ses.ConfigurationSets;
import dev.stammkunde.mail.ses.SesHandOver;
import dev.stammkunde.mail.ses.SesSendQuota;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.mail.store.DynamoDbSituations;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TemplateTables;
import dev.stammkunde.surveys.content.SignedSurveyLinks;
import dev.stammkunde.surveys.testing.InMemoryParticipations;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.testkit.FixedContext;

import org.jspecify.annotations.NullMarked;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mails per second through the handler of {@code deliver-mail}: birthday mails with points, each to
 * another customer, in batches of ten as SQS hands them over.
 *
 * <p>Deciding, rendering, signing of links, the client of SES with its signature and HTTP are the
 * function's own; SES takes all at once on a port of this machine. Stores are in memory, or in
 * DynamoDB Local, which takes most of the time then. The handler runs on one thread.
 */
@NullMarked
public final class MailThroughput {

    private static final String SHOP = "demo-shop";
    private static final int BATCH = 10;
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 1_000;
    private static final Instant NOON = Instant.parse("2026-05-06T10:00:00Z");
    private static final Instant AGREED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Campaign CAMPAIGN =
            SampleCampaigns.of(
                    SHOP, "birthday", new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30));

    private final LoopbackSes ses;
    private final ProfileStore profiles;
    private final DeliverMailHandler handler;
    private int customers;

    private MailThroughput(LoopbackSes ses, ProfileStore profiles, DeliverMail.Stores stores) {
        this.ses = ses;
        this.profiles = profiles;
        SesV2Client client =
                AwsClients.buildWithoutRetries(
                        SesV2Client.builder().endpointOverride(ses.endpoint()));
        SendBudget budget = new SendBudget(new SesSendQuota(client), 2);
        SignedLinks links =
                new SignedLinks(
                        () -> LinkKeys.of("0123456789abcdef0123456789abcdef", null),
                        "https://mail.example.com");
        handler =
                new DeliverMailHandler(
                        new DeliverMail(
                                stores,
                                () -> new OneCampaign(CAMPAIGN),
                                new DecideOrder(
                                        new TakeOwedGift(new InMemoryCouponPools()),
                                        new ComposeMail(links),
                                        new OccasionNames(new JollydayHolidays()),
                                        budget,
                                        noSurveys(links)),
                                new DeliverMail.Service(
                                        new SesHandOver(
                                                client,
                                                new ConfigurationSets("benchmark", "benchmark")),
                                        budget,
                                        (at, now) -> {},
                                        duration -> {})),
                        Duration.ofMinutes(6));
    }

    private static DecideOrder.OfSurveys noSurveys(SignedLinks links) {
        return new DecideOrder.OfSurveys(
                new FindOrderedBy(
                        new InMemorySurveys(),
                        new InMemoryParticipations(),
                        new FindMailedOrder(new InMemoryCustomers(), (shop, order) -> 0),
                        new FindOrderedBy.Offered(
                                (account, language, now) -> Optional.empty(),
                                FindMailedTier.NONE,
                                new FindMailedBasket(FindBehaviour.NONE),
                                FindSuggestions.NONE)),
                new SignedSurveyLinks(links));
    }

    /**
     * Runs it once.
     *
     * @param arguments {@code memory} or {@code dynamodb}; the repository's root
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("aws.region", "eu-central-1");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        boolean isLocal = arguments.length > 0 && arguments[0].equals("dynamodb");
        try (LoopbackSes ses = new LoopbackSes()) {
            if (isLocal) {
                onDynamoDbLocal(ses, Path.of(arguments.length > 1 ? arguments[1] : "."));
            } else {
                InMemoryCustomers customers = new InMemoryCustomers();
                InMemoryMails mails = new InMemoryMails(customers);
                new MailThroughput(ses, customers, new DeliverMail.Stores(mails, mails)).run();
            }
        }
    }

    private static void onDynamoDbLocal(LoopbackSes ses, Path root) throws IOException {
        try (LocalDynamoDb server = LocalDynamoDb.inMemory()) {
            TemplateTables tables = TemplateTables.read(root.resolve("template.yaml"));
            tables.create(server.client(), "MailTable", "mails");
            tables.create(server.client(), "CustomersTable", "customers");
            tables.create(server.client(), "PointsTable", "points");
            DynamoDbClient client =
                    AwsClients.build(DynamoDbClient.builder().endpointOverride(server.endpoint()));
            DeliverMail.Stores stores =
                    new DeliverMail.Stores(
                            new DynamoDbSituations(
                                    client,
                                    "mails",
                                    new DynamoDbSituations.Sources(
                                            new DynamoDbFindCustomers(client, "customers"),
                                            new DynamoDbFindAccounts(client, "points"))),
                            new DynamoDbMailRecords(client, "mails"));
            ProfileStore profiles = new DynamoDbProfiles(new CustomersTable(client, "customers"));
            new MailThroughput(ses, profiles, stores).run();
        }
    }

    private void run() throws IOException {
        for (byte[] event : events(WARM_UP)) {
            deliver(event);
        }
        System.err.println("  wall mails/s   per s of thread   per s of process without SES");
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> events = events(PER_ROUND);
            long taken = ses.taken();
            long wall = System.nanoTime();
            long thread = threadTime();
            long process = processTime();
            for (byte[] event : events) {
                deliver(event);
            }
            process = processTime() - process;
            thread = threadTime() - thread;
            wall = System.nanoTime() - wall;
            if (ses.taken() - taken != PER_ROUND) {
                throw new IllegalStateException("not every mail was handed over once");
            }
            System.err.printf(
                    "%14.0f   %15.0f   %28.0f%n",
                    perSecond(wall), perSecond(thread), perSecond(process));
        }
        System.err.printf("%,d bytes to SES for a mail%n", ses.bytes() / ses.taken());
    }

    private static double perSecond(long nanoseconds) {
        return PER_ROUND / (nanoseconds / 1e9);
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Of all threads, those of compiler, collector and DynamoDB Local too, but not of SES. */
    private long processTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
                - ses.cpuTime();
    }

    private void deliver(byte[] event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), response, FixedContext.unhurried());
        String answer = response.toString(StandardCharsets.UTF_8);
        if (!answer.equals("{\"batchItemFailures\":[]}")) {
            throw new IllegalStateException(answer);
        }
    }

    /** Makes customers who agreed to mails, and the events that order theirs. */
    private List<byte[]> events(int mails) {
        List<byte[]> events = new ArrayList<>();
        for (int i = 0; i < mails; i += BATCH) {
            List<String> orders = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                orders.add(MailOrderJson.write(order(subscriber(customers++))));
            }
            events.add(event(orders));
        }
        return events;
    }

    private CustomerId subscriber(int number) {
        CustomerId id = new CustomerId(SHOP, Integer.toString(700_000_000 + number));
        ProfileReport report =
                new ProfileReport(
                        "customer." + number + "@customers.example",
                        "Ada",
                        "Lovelace",
                        null,
                        "de",
                        null,
                        "DE",
                        new MarketingConsent(State.SUBSCRIBED, Level.DOUBLE_OPT_IN, null, AGREED),
                        Set.of());
        Versioned<Customer> nobody = profiles.profileOf(id);
        Customer.Known known = (Customer.Known) nobody.value();
        Customer next =
                new Customer.Known(known.profile().with(SHOP, Platform.SHOPIFY, report, AGREED));
        if (profiles.save(ProfileChange.between(id, nobody, next)) != SaveResult.SAVED) {
            throw new IllegalStateException("a customer was not saved");
        }
        return id;
    }

    private static MailOrder order(CustomerId customer) {
        LocalDate birthday = LocalDate.of(2026, 5, 6);
        return new MailOrder.OfCampaign(
                MailKey.of(customer, CAMPAIGN.id(), "2026"),
                CAMPAIGN.id(),
                CAMPAIGN.version(),
                Campaign.MAIN,
                NOON.minusSeconds(60),
                NOON.minusSeconds(60),
                birthday,
                new GiftGiven.Points(500, birthday.plusMonths(2)),
                null);
    }

    private static byte[] event(List<String> orders) {
        String time = Long.toString(NOON.toEpochMilli());
        return JsonText.objectBytes(
                json ->
                        json.array(
                                "Records",
                                records ->
                                        orders.forEach(
                                                body ->
                                                        records.object(
                                                                record ->
                                                                        record.text(
                                                                                        "messageId",
                                                                                        "m-"
                                                                                                + body
                                                                                                        .hashCode())
                                                                                .text("body", body)
                                                                                .object(
                                                                                        "attributes",
                                                                                        a ->
                                                                                                a.text(
                                                                                                                "SentTimestamp",
                                                                                                                time)
                                                                                                        .text(
                                                                                                                "ApproximateFirstReceiveTimestamp",
                                                                                                                time)
                                                                                                        .text(
                                                                                                                "ApproximateReceiveCount",
                                                                                                                "1"))))));
    }
}
