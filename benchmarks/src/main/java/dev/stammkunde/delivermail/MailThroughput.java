package dev.stammkunde.delivermail;

import com.sun.management.OperatingSystemMXBean;

import dev.stammkunde.calendars.JollydayHolidays;
import dev.stammkunde.domain.calendar.OccasionNames;
import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignRule;
import dev.stammkunde.domain.campaign.LeapDay;
import dev.stammkunde.domain.customer.Customer;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.ProfileChange;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.customer.SaveResult;
import dev.stammkunde.domain.customer.Versioned;
import dev.stammkunde.domain.mail.GiftGiven;
import dev.stammkunde.domain.mail.MailKey;
import dev.stammkunde.domain.mail.MailOrder;
import dev.stammkunde.domain.shop.MarketingConsent;
import dev.stammkunde.domain.shop.MarketingConsent.Level;
import dev.stammkunde.domain.shop.MarketingConsent.State;
import dev.stammkunde.domain.shop.Platform;
import dev.stammkunde.domain.shop.ProfileReport;
import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbProfiles;
import dev.stammkunde.dynamodb.mails.DynamoDbMailRecords;
import dev.stammkunde.dynamodb.mails.DynamoDbSituations;
import dev.stammkunde.email.compose.ComposeMail;
import dev.stammkunde.email.ses.ConfigurationSets;
import dev.stammkunde.email.ses.SesHandOver;
import dev.stammkunde.email.ses.SesSendQuota;
import dev.stammkunde.lambdasupport.aws.AwsClients;
import dev.stammkunde.lambdasupport.json.JsonText;
import dev.stammkunde.lambdasupport.links.LinkKeys;
import dev.stammkunde.lambdasupport.links.SignedLinks;
import dev.stammkunde.lambdasupport.mail.MailOrderJson;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.LocalDynamoDb;
import dev.stammkunde.testkit.TemplateTables;
import dev.stammkunde.testkit.campaigns.InMemoryCouponPools;
import dev.stammkunde.testkit.campaigns.OneCampaign;
import dev.stammkunde.testkit.campaigns.SampleCampaigns;
import dev.stammkunde.testkit.customers.InMemoryCustomers;
import dev.stammkunde.testkit.mails.InMemoryMails;

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
        ComposeMail compose =
                new ComposeMail(
                        new SignedLinks(
                                () -> LinkKeys.of("0123456789abcdef0123456789abcdef", null),
                                "https://mail.example.com"));
        handler =
                new DeliverMailHandler(
                        new DeliverMail(
                                stores,
                                () -> new OneCampaign(CAMPAIGN),
                                new DecideOrder(
                                        new TakeOwedGift(new InMemoryCouponPools()),
                                        compose,
                                        new OccasionNames(new JollydayHolidays()),
                                        budget),
                                new DeliverMail.Service(
                                        new SesHandOver(
                                                client,
                                                new ConfigurationSets("benchmark", "benchmark")),
                                        budget,
                                        (at, now) -> {},
                                        duration -> {})),
                        Duration.ofMinutes(6));
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
                                    new DynamoDbSituations.Tables("mails", "customers", "points")),
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
