package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.localrunner.LocalRunner;
import dev.stammkunde.localrunner.Options;
import dev.stammkunde.localrunner.demo.DemoCampaigns;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.figures.AnswerDays;
import dev.stammkunde.surveys.figures.Dimension;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;
import dev.stammkunde.surveys.store.DynamoDbFeedbackSettings;
import dev.stammkunde.surveys.store.DynamoDbParticipations;
import dev.stammkunde.surveys.store.DynamoDbSurveys;
import dev.stammkunde.surveys.store.TalliedAnswers;
import dev.stammkunde.testkit.FixedContext;

import org.jspecify.annotations.NullMarked;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Answers per second that the handler of {@code collect-survey-response} accepts, as a share of
 * bare transactions of two puts in the same run; how far the tally is behind; and how long the
 * runner takes for the page. All of it on the tables of a local runner, whose functions follow the
 * streams meanwhile as they do otherwise, so that both sides share the machine with them.
 *
 * <p>Each answer is of another customer who was invited, and gets no points. Both sides take turns.
 * At the end all answers are sent twice more, as by impatient clicks, and must count once.
 */
@NullMarked
public final class AnswerThroughput {

    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 500;
    private static final Duration TOO_LATE = Duration.ofMinutes(2);
    private static final String SHOP = "demo-shop";
    private static final SurveyId SURVEY = new SurveyId(SHOP, "csat");
    private static final PrintStream OUT = System.out;

    private final DynamoDbClient client;
    private final CollectSurveyResponseHandler handler;
    private final Survey survey;
    private final AskedCustomers customers;

    private AnswerThroughput(DynamoDbClient client, String event, Instant now) {
        this.client = client;
        SignedLinks links =
                new SignedLinks(() -> LinkKeys.of("0123456789abcdef0123456789abcdef", null), "");
        DynamoDbParticipations participations =
                new DynamoDbParticipations(client, table("SurveysTable"));
        DynamoDbSurveys surveys = new DynamoDbSurveys(client, table("SurveysTable"), "benchmark");
        survey = surveys.find(SURVEY).orElseThrow();
        customers = new AskedCustomers(links, participations, survey, event, now);
        handler =
                new CollectSurveyResponseHandler(
                        new CollectSurveyResponsePorts(
                                links,
                                new CachedCampaigns(
                                        new DynamoDbCampaigns(client, table("CampaignsTable")),
                                        new DynamoDbMailSettings(client, table("CampaignsTable"))),
                                surveys,
                                participations,
                                new CachedFeedbackSettings(
                                        new DynamoDbFeedbackSettings(
                                                client, table("SurveysTable"), AuditTable.NONE)),
                                new DynamoDbProfiles(
                                        new CustomersTable(client, table("CustomersTable"))),
                                new GivePoints(
                                        new DynamoDbPointsLedger(
                                                client,
                                                table("PointsTable"),
                                                table("EntriesTable")),
                                        _ -> (_, _) -> DefaultProgramme.programme()),
                                () -> "nobody"));
    }

    /** Runs it once. The first argument is the repository's root. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".");
        Path log = root.resolve("benchmarks/target/answer-throughput.log");
        Files.createDirectories(log.getParent());
        System.setOut(new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8));
        try (LocalRunner runner =
                        LocalRunner.start(Options.inMemory(root.resolve("template.yaml")));
                HttpClient http = HttpClient.newHttpClient()) {
            Instant now = Instant.now(runner.clock());
            List<String> refused = DemoCampaigns.load(runner.address(), now);
            if (!refused.isEmpty()) {
                throw new IllegalStateException(refused.toString());
            }
            PageTimes page = new PageTimes(http, runner.address());
            String event =
                    Files.readString(root.resolve("events/collect-survey-response/answer.json"))
                            .replace("answer-recommend=9&asked=why", "answer-satisfied=${score}")
                            .replace("asked=recommend", "asked=satisfied")
                            .replace("&answer-why=Immer+schnell+da", "");
            try (DynamoDbClient client = LocalDynamoDb.clientAt(page.dynamoDb())) {
                new AnswerThroughput(client, event, now).run();
            }
            OUT.println(page.measure());
        }
    }

    private void run() throws Exception {
        OUT.printf("warming up with %,d of each%n", WARM_UP);
        customers.invite(0, WARM_UP);
        timed(8, 0, WARM_UP, this::transact);
        timed(8, 0, WARM_UP, this::answer);
        int from = WARM_UP;
        awaitTallied(from);
        OUT.println("in flight   transactions/s   answers/s   share   tallied after (ms)");
        for (int inFlight : List.of(1, 8, 32)) {
            List<Double> bare = new ArrayList<>();
            List<Double> full = new ArrayList<>();
            List<Double> behind = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                customers.invite(from, from + PER_ROUND);
                bare.add(timed(inFlight, from, from + PER_ROUND, this::transact));
                full.add(timed(inFlight, from, from + PER_ROUND, this::answer));
                from += PER_ROUND;
                behind.add(awaitTallied(from));
            }
            OUT.printf(
                    "%9d   %14.0f   %9.0f   %4.0f %%   %18.0f%n",
                    inFlight,
                    median(bare),
                    median(full),
                    100 * median(full) / median(bare),
                    behind.stream().mapToDouble(it -> it).max().orElseThrow());
        }
        for (int again = 0; again < 2; again++) {
            IntStream.range(0, from).parallel().forEach(this::answer);
        }
        Thread.sleep(Duration.ofSeconds(5));
        long tallied = tallied();
        if (tallied != from) {
            throw new IllegalStateException(tallied + " tallied of " + from);
        }
        OUT.printf("%,d answers, sent three times each: %,d tallied%n", from, tallied);
    }

    private static String table(String id) {
        return Names.STACK + '-' + id;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double timed(int inFlight, int from, int to, IntConsumer operation)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(inFlight)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = from; i < to; i++) {
                int number = i;
                all.add(threads.submit(() -> operation.accept(number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return (to - from) / ((System.nanoTime() - start) / 1e9);
    }

    /** Two puts of the size of an answer and of an entry, on condition that they are new. */
    private void transact(int number) {
        client.transactWriteItems(
                write -> write.transactItems(put(number, "answer"), put(number, "entry")));
    }

    private static TransactWriteItem put(int number, String sort) {
        Map<String, AttributeValue> item =
                Map.of(
                        "pk", AttributeValue.fromS("bare#" + number),
                        "sk", AttributeValue.fromS(sort),
                        "content", AttributeValue.fromS("x".repeat(700)));
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table("CampaignsTable"))
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private void answer(int number) {
        send(customers.answer(number));
    }

    private void send(String json) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                    response,
                    FixedContext.unhurried());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String page = response.toString(StandardCharsets.UTF_8);
        if (!page.contains("\"statusCode\":200")) {
            throw new IllegalStateException("an answer was refused: " + page);
        }
    }

    private long tallied() {
        return new TalliedAnswers(new DynamoDbTallies(client, table("TalliesTable")))
                        .read(
                                SURVEY,
                                survey.draft().rating().scale(),
                                Dimension.WAVE,
                                AnswerDays.ALL)
                        .days()
                        .values()
                        .stream()
                        .flatMap(waves -> waves.values().stream())
                        .flatMap(scores -> scores.values().stream())
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /** Returns after how many milliseconds all are tallied. */
    private double awaitTallied(int all) throws InterruptedException {
        long start = System.nanoTime();
        while (tallied() != all) {
            if (System.nanoTime() - start > TOO_LATE.toNanos()) {
                throw new IllegalStateException(tallied() + " tallied of " + all);
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
