package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.testing.CustomerPorts;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;
import dev.stammkunde.surveys.testing.InMemoryParticipations;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/** A customer who got the mail of a survey, and what the function keeps of them. */
final class AskedCustomer {

    static final CustomerId ANNA = new CustomerId(SampleSurveys.SHOP, "7001");
    static final EmailKey ADDRESS = EmailKey.of(SampleSurveys.SHOP, "anna@example.com");
    static final Instant INVITED = Instant.parse("2026-11-20T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-12-10T23:00:00Z");
    static final ParticipationKey KEY = new ParticipationKey(ANNA, "nps", "2026-10-01");

    final InMemorySurveys surveys = new InMemorySurveys(SampleSurveys.nps(), SampleSurveys.csat());
    final InMemoryParticipations kept = new InMemoryParticipations();
    final CustomerPorts customers = CustomerPorts.inMemory();
    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemoryDocuments<String> topics = InMemoryDocuments.ofShops(new InMemoryAudit());
    boolean isLedgerDown;
    Crashing crash = Crashing.never();
    private int names;

    final SignedLinks links =
            new SignedLinks(
                    () -> LinkKeys.of("0123456789012345678901234567890123456789012", null), "");

    AskedCustomer() {
        invite(SampleSurveys.nps(), KEY);
    }

    void invite(Survey survey, ParticipationKey key) {
        kept.save(
                new Participation(
                        new Invitation(
                                key,
                                survey.version(),
                                "4711",
                                ADDRESS,
                                new Segments(Language.DE, true, "DE", Set.of()),
                                Counting.of(survey, ZoneId.of("Europe/Berlin")),
                                INVITED,
                                CLOSES),
                        null),
                0);
    }

    /** Joins the accounts of two customers, as an order's reports do. */
    void merge(CustomerId gone, CustomerId stays) {
        var unused =
                ledger.write(
                        Decide.merge(
                                ledger.account(new AccountId(gone.shopId(), gone.id())),
                                ledger.account(new AccountId(stays.shopId(), stays.id())),
                                NOW));
    }

    /** Does not answer while it is down. */
    private PointsLedger points() {
        return (PointsLedger)
                Proxy.newProxyInstance(
                        PointsLedger.class.getClassLoader(),
                        new Class<?>[] {PointsLedger.class},
                        (_, method, arguments) -> {
                            if (isLedgerDown) {
                                throw new IllegalStateException("no answer");
                            }
                            return method.invoke(ledger, arguments);
                        });
    }

    String token() {
        return token(ADDRESS);
    }

    String token(EmailKey address) {
        return token(KEY, address);
    }

    String token(ParticipationKey key, EmailKey address) {
        String subject = key.surveyId() + '/' + key.wave();
        return links.token(
                SignedLink.survey(key.customer(), subject, INVITED).sentTo(address), INVITED);
    }

    /** Returns what was answered to {@link #KEY}. */
    Response response() {
        return Objects.requireNonNull(kept.find(KEY).orElseThrow().value().response());
    }

    JsonField look(String token, String query, Instant at) throws IOException {
        return send("page", token, "score=9", query, at);
    }

    JsonField post(String token, String form, Instant at) throws IOException {
        String body = Json.parse(read("answer")).text("body");
        return send("answer", token, body, form, at);
    }

    JsonField open(String shop, String survey) throws IOException {
        return send("open", "", "demo-shop", shop, NOW, "opinion", survey);
    }

    private JsonField send(
            String event, String token, String old, String put, Instant at, String... more)
            throws IOException {
        String json =
                read(event)
                        .replace("${token}", token)
                        .replace(old, put)
                        .replace("1795338000000", String.valueOf(at.toEpochMilli()));
        for (int i = 0; i < more.length; i += 2) {
            json = json.replace(more[i], more[i + 1]);
        }
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new CollectSurveyResponseHandler(ports())
                .handleRequest(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        response,
                        FixedContext.unhurried());
        return Json.parse(response.toString(StandardCharsets.UTF_8));
    }

    private static String read(String event) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/collect-survey-response/" + event + ".json"));
    }

    private CollectSurveyResponsePorts ports() {
        return new CollectSurveyResponsePorts(
                links,
                crash.wrap(ReadMailSettings.class, MailSettingsJson::defaults),
                crash.wrap(Surveys.class, surveys),
                crash.wrap(Participations.class, kept),
                new CachedFeedbackSettings(topics),
                crash.wrap(ProfileStore.class, customers.profiles()),
                new GivePoints(
                        crash.wrap(PointsLedger.class, points()),
                        _ -> (shop, at) -> Orders.programme()),
                () -> "name-" + ++names);
    }
}
