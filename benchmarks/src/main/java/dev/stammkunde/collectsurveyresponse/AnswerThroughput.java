package dev.stammkunde.collectsurveyresponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.localrunner.LocalRunner;
import dev.stammkunde.localrunner.Options;
import dev.stammkunde.localrunner.demo.DemoCampaigns;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.shop.Language;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.Wave;
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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * <p>Each answer is of another customer who was invited, is sent twice as by a double click, and
 * gets no points. Both sides take turns.
 */
@NullMarked
public final class AnswerThroughput {

    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 500;
    private static final int PAGES = 300;
    private static final int SCORES = 5;
    private static final Duration TOO_LATE = Duration.ofMinutes(2);
    private static final String SHOP = "demo-shop";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final SurveyId SURVEY = new SurveyId(SHOP, "csat");
    private static final String OPEN =
            """
            {"id": "open", "name": "NPS", "trigger": {"kind": "LINK_ONLY"},
             "title": {"de": "Deine Meinung", "en": "Your opinion"},
             "questions": [
              {"kind": "RATING", "id": "recommend", "scale": "NPS", "text": {"de": "Empfiehlst du uns?", "en": "Recommend?"}},
              {"kind": "TEXT", "id": "why", "text": {"de": "Warum?", "en": "Why?"}}]}
            """;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintStream OUT = System.out;

    private final SignedLinks links =
            new SignedLinks(() -> LinkKeys.of("0123456789abcdef0123456789abcdef", null), "");
    private final DynamoDbClient client;
    private final DynamoDbParticipations participations;
    private final CollectSurveyResponseHandler handler;
    private final Survey survey;
    private final String event;
    private final Instant now;

    private AnswerThroughput(DynamoDbClient client, String event, Instant now) {
        this.client = client;
        this.event = event;
        this.now = now;
        participations = new DynamoDbParticipations(client, table("SurveysTable"));
        DynamoDbSurveys surveys = new DynamoDbSurveys(client, table("SurveysTable"), "benchmark");
        survey = surveys.find(SURVEY).orElseThrow();
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
            JsonNode endpoints = json(http, runner.address().resolve("/_local/endpoints"));
            String event =
                    Files.readString(root.resolve("events/collect-survey-response/answer.json"))
                            .replace("answer-recommend=9&asked=why", "answer-satisfied=${score}")
                            .replace("asked=recommend", "asked=satisfied")
                            .replace("&answer-why=Immer+schnell+da", "");
            try (DynamoDbClient client =
                    LocalDynamoDb.clientAt(URI.create(endpoints.path("dynamodb").asText()))) {
                new AnswerThroughput(client, event, now).run();
            }
            page(http, runner.address());
        }
    }

    private void run() throws Exception {
        OUT.printf("warming up with %,d of each%n", WARM_UP);
        invite(0, WARM_UP);
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
                invite(from, from + PER_ROUND);
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
        IntStream.range(0, from).parallel().forEach(this::answer);
        Thread.sleep(Duration.ofSeconds(5));
        OUT.printf("%,d answers, sent three times each: %,d tallied%n", from, tallied());
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

    private ParticipationKey key(int number) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return new ParticipationKey(
                new CustomerId(SHOP, "c" + number),
                SURVEY.id(),
                Wave.of(today, survey.draft().waveDays()).name());
    }

    private static EmailKey address(int number) {
        return EmailKey.of(SHOP, "c" + number + "@example.org");
    }

    private void invite(int from, int to) {
        Instant closes =
                Wave.of(LocalDate.ofInstant(now, ZONE), survey.draft().waveDays()).closesAt(ZONE);
        IntStream.range(from, to)
                .parallel()
                .forEach(
                        number ->
                                participations.save(
                                        new Participation(
                                                new Invitation(
                                                        key(number),
                                                        survey.version(),
                                                        "o" + number,
                                                        address(number),
                                                        new Segments(
                                                                Language.DE,
                                                                number % 2 == 0,
                                                                "DE",
                                                                Set.of("tea")),
                                                        Counting.of(survey, ZONE),
                                                        now,
                                                        closes),
                                                null),
                                        0));
    }

    /** Sends an answer; the time of the request is that of the invitation and an hour. */
    private void answer(int number) {
        ParticipationKey key = key(number);
        SignedLink link =
                SignedLink.survey(key.customer(), key.surveyId() + '/' + key.wave(), now)
                        .sentTo(address(number));
        String json =
                event.replace("${token}", links.token(link, now))
                        .replace("${score}", String.valueOf(1 + number % SCORES))
                        .replace(
                                "1795338000000",
                                String.valueOf(now.plusSeconds(3_600).toEpochMilli()));
        send(json);
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

    private static void page(HttpClient http, URI base) throws Exception {
        String token =
                JSON.readTree(
                                send(
                                                http,
                                                "POST",
                                                base.resolve("/_local/sign-in"),
                                                "{\"user\":\"mia\",\"groups\":[\"marketing\"]}",
                                                "none")
                                        .body())
                        .path("token")
                        .asText();
        URI surveys = base.resolve("/admin/shops/" + SHOP + "/surveys");
        send(http, "POST", surveys, OPEN, "Bearer " + token);
        URI published = base.resolve("/surveys/open/" + SHOP + "/open?score=9");
        String page =
                send(http, "GET", published, "", "none")
                        .headers()
                        .firstValue("location")
                        .orElseThrow();
        List<Double> millis = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < 2 * PAGES; i++) {
            long start = System.nanoTime();
            String body = send(http, "GET", base.resolve(page), "", "none").body();
            if (i >= PAGES) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
            bytes = body.getBytes(StandardCharsets.UTF_8).length;
        }
        List<Double> sorted = millis.stream().sorted().toList();
        OUT.printf(
                "the page on the runner: median %.1f ms, 99 %% %.1f ms, %,d bytes%n",
                median(millis), sorted.get(sorted.size() * 99 / 100), bytes);
    }

    private static JsonNode json(HttpClient http, URI address) throws Exception {
        return JSON.readTree(send(http, "GET", address, "", "none").body());
    }

    private static HttpResponse<String> send(
            HttpClient http, String method, URI address, String body, String authorization)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "application/json")
                                .header("Content-Type", "application/json")
                                .header("Authorization", authorization)
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(address + " " + answer.statusCode() + answer.body());
        }
        return answer;
    }
}
