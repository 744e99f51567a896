package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.admin.AuditAnswers;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.surveys.asking.NotAsked;
import dev.stammkunde.surveys.asking.NotAskedNote;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class ExplainMailHandlerTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");
    private static final String ROUTE = "GET /admin/shops/{shopId}/customers/{customerId}/mails";
    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna");
    private static final CampaignId CAMPAIGN = new CampaignId("demo-shop", "news");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);

    private final Map<CustomerId, List<NotAskedNote>> notes = new HashMap<>();

    private static String sample(String name) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/explain-mail/" + name + ".json"));
    }

    private JsonField handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new ExplainMailHandler(
                        new ExplainMailHandler.MailAnswers(
                                new ExplainMail(
                                        mails,
                                        mails,
                                        customers,
                                        (customer, _) -> notes.getOrDefault(customer, List.of())),
                                new LiftSuppression(
                                        mails, _ -> ForgetSuppressed.Outcome.NOT_LISTED),
                                SampleResends.NOTHING),
                        new AuditAnswers(mails.audit()),
                        new SearchAnswer(SampleSearch.over(customers)),
                        new PurchasesAnswer(customers))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        response,
                        FixedContext.unhurried());
        JsonField answer = Json.parse(response.toString(StandardCharsets.UTF_8));
        DOCUMENT.assertDescribes(
                ROUTE,
                answer.integer("statusCode"),
                answer.at("headers").text("content-type"),
                new ObjectMapper().readTree(answer.text("body")));
        return answer;
    }

    private static MailRecord ordered(int number) {
        Instant at = NOW.plusSeconds(number);
        return MailRecord.of(
                new MailOrder.OfCampaign(
                        MailKey.of(ANNA, CAMPAIGN, Integer.toString(number)),
                        CAMPAIGN,
                        3,
                        "main",
                        at,
                        at,
                        LocalDate.of(2026, 5, 6),
                        null,
                        null));
    }

    private void keep(MailRecord record) {
        assertThat(mails.save(List.of(new MailChange(new Versioned<>(record, 0), record, null))))
                .containsExactly(SaveResult.SAVED);
    }

    @Test
    void handleRequest_mailOfAVariant_namesIt() throws IOException {
        keep(
                ordered(1)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW)
                        .reaching(new Reach(NOW, NOW, 14, "0a1b2c3d4e/name", false))
                        .accepted("m"));
        keep(ordered(2).decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW).accepted("n"));

        List<JsonField> told = Json.parse(handle(sample("mails")).text("body")).elements("mails");

        assertThat(told.getLast().text("variant")).isEqualTo("name");
        assertThat(told.getFirst().has("variant")).isFalse();
    }

    @Test
    void handleRequest_surveysThatDidNotAsk_areExplained() throws IOException {
        LocalDate day = LocalDate.of(2026, 5, 1);
        notes.put(
                ANNA,
                List.of(
                        new NotAskedNote(ANNA, "nps", day, "4711", NotAsked.ASKED_BY_ANY),
                        new NotAskedNote(
                                ANNA, "nps", day.minusDays(200), null, NotAsked.ASKED_IN_WAVE)));

        List<JsonField> told =
                Json.parse(handle(sample("mails")).text("body")).elements("notAsked");

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().text("survey")).isEqualTo("nps");
        assertThat(told.getFirst().text("orderId")).isEqualTo("4711");
        assertThat(told.getFirst().at("explanation").text("en"))
                .isEqualTo("Not asked because a survey had asked the customer within 30 days.");
    }

    @ParameterizedTest
    @EnumSource(NotAsked.class)
    void sentence_ofEachReason_isOneInBothLanguages(NotAsked reason) {
        BothLanguages sentence = NotAskedSentences.of(reason);

        assertThat(sentence.de()).matches("Nicht gefragt, weil [^.]+\\.");
        assertThat(sentence.en()).matches("Not asked because [^.]+\\.");
    }

    @Test
    void handleRequest_takenAndThenRejected_isNotExplainedAsSent() throws IOException {
        keep(
                ordered(1)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW)
                        .accepted("ses-1")
                        .with(new MailEvent(MailEvent.Type.REJECTED, NOW, "ses-1", "Bad content")));

        JsonField mail =
                Json.parse(handle(sample("mails")).text("body")).elements("mails").getFirst();

        assertThat(mail.text("reason")).isEqualTo("REJECTED");
        assertThat(mail.at("explanation").text("de"))
                .isEqualTo("Nicht gesendet, weil der Versanddienst den Inhalt ablehnte.");
    }

    @Test
    void handleRequest_sentHeldAndSkipped_areExplainedNewestFirst() throws IOException {
        keep(
                ordered(1)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW)
                        .accepted("ses-1")
                        .with(new MailEvent(MailEvent.Type.DELIVERED, NOW, "ses-1", "")));
        keep(
                ordered(2)
                        .decided(
                                new MailDecision.Hold(NOW.plusSeconds(60), HoldReason.QUIET_HOURS),
                                NOW));
        keep(ordered(3).decided(new MailDecision.Skip(SkipReason.OBJECTED), NOW));

        JsonField response = handle(sample("mails"));

        assertThat(response.integer("statusCode")).isEqualTo(200);
        List<JsonField> all = Json.parse(response.text("body")).elements("mails");
        assertThat(all)
                .extracting(mail -> mail.text("state"))
                .containsExactly("SKIPPED", "HELD", "SENT");
        assertThat(all.get(0).at("explanation").text("de"))
                .isEqualTo("Nicht gesendet, weil die Person E-Mails widersprochen hat.");
        assertThat(all.get(1).text("heldUntil")).isEqualTo("2026-05-06T10:01:00Z");
        assertThat(all.get(2).at("explanation").text("en"))
                .isEqualTo("Sent because there is a consent by double opt-in.");
        assertThat(all.get(2).integer("campaignVersion")).isEqualTo(3);
        assertThat(all.get(2).elements("events").getFirst().text("type")).isEqualTo("DELIVERED");
    }

    @Test
    void handleRequest_mailsOfAnAddressThatTheCustomerHad_areThere() throws IOException {
        told("anna@example.org", 0);
        told("anna@example.com", 1);
        keep(optIn("anna@example.org"));
        keep(optIn("bert@example.org"));

        assertThat(Json.parse(handle(sample("mails")).text("body")).elements("mails"))
                .extracting(mail -> mail.text("mail"))
                .containsExactly("opt-in/anna@example.org");
    }

    private void told(String email, int second) {
        Versioned<Customer> stored = customers.profileOf(ANNA);
        Profile before = ((Customer.Known) stored.value()).profile();
        ProfileReport report =
                new ProfileReport(email, null, null, null, null, null, null, null, Set.of());
        Profile after =
                before.with("demo-shop", Platform.STANDARD, report, NOW.plusSeconds(second));
        customers.save(ProfileChange.between(ANNA, stored, new Customer.Known(after)));
    }

    private static MailRecord optIn(String email) {
        return MailRecord.of(
                        new MailOrder.OfService(
                                MailKey.of(
                                        Mailbox.of("demo-shop", email), ServiceKind.OPT_IN, email),
                                new ServiceMatter.OptIn("r1"),
                                email,
                                "de",
                                NOW))
                .decided(new MailDecision.Send(Basis.REQUESTED), NOW);
    }

    @Test
    void handleRequest_manyMails_comeInPagesEachOnce() throws IOException {
        for (int i = 0; i < 120; i++) {
            keep(ordered(i).decided(new MailDecision.Skip(SkipReason.HOLDOUT), NOW));
        }

        List<String> seen = new ArrayList<>();
        String query = "";
        do {
            JsonField body =
                    Json.parse(
                            handle(
                                            sample("mails")
                                                    .replace(
                                                            "\"rawQueryString\": \"\"",
                                                            "\"rawQueryString\": \"" + query + '"'))
                                    .text("body"));
            body.elements("mails").forEach(mail -> seen.add(mail.text("mail")));
            query = body.findText("next").map(next -> "cursor=" + next).orElse("");
        } while (!query.isEmpty());

        assertThat(seen)
                .hasSize(120)
                .doesNotHaveDuplicates()
                .startsWith("news/119")
                .endsWith("news/0");
    }

    /** Each answer is held against the document. */
    @Test
    void handleRequest_everyDecisionAndEvent_isDocumented() throws IOException {
        int number = 0;
        for (SkipReason reason : SkipReason.values()) {
            keep(ordered(number++).decided(new MailDecision.Skip(reason), NOW));
        }
        for (HoldReason reason : HoldReason.values()) {
            keep(ordered(number++).decided(new MailDecision.Hold(NOW.plusSeconds(9), reason), NOW));
        }
        for (Basis basis : Basis.values()) {
            MailRecord sent = ordered(number++).decided(new MailDecision.Send(basis), NOW);
            MailRecord accepted = sent.accepted("ses-" + number);
            for (MailEvent.Type type : MailEvent.Type.values()) {
                accepted = accepted.with(new MailEvent(type, NOW, "ses-" + number, "detail"));
            }
            keep(accepted);
        }

        assertThat(handle(sample("mails")).integer("statusCode")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "%25%25", "LTE"})
    void handleRequest_cursorThatIsNone_isRefused(String cursor) throws IOException {
        String event =
                sample("mails")
                        .replace(
                                "\"rawQueryString\": \"\"",
                                "\"rawQueryString\": \"cursor=" + cursor + '"');

        assertThat(handle(event).integer("statusCode")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "long"})
    void handleRequest_customerThatCanBeNone_isRefused(String customer) throws IOException {
        String id = customer.equals("long") ? "x".repeat(129) : customer;

        JsonField answer =
                handle(
                        sample("mails")
                                .replace(
                                        "\"customerId\": \"anna\"",
                                        "\"customerId\": \"" + id + '"'));

        assertThat(answer.integer("statusCode")).isEqualTo(400);
        assertThat(Json.parse(answer.text("body")).elements("errors").getFirst().text("field"))
                .isEqualTo("customerId");
    }

    @ParameterizedTest
    @CsvSource({
        "[marketing],200",
        "[support],200",
        "[finance],403",
        "[administrators],403",
        "'',403",
        "[finance support],200"
    })
    void handleRequest_group_mayOrMayNot(String groups, int status) throws IOException {
        String event =
                sample("mails")
                        .replaceAll(
                                "\"cognito:groups\": \"[^\"]*\"",
                                "\"cognito:groups\": \"" + groups + '"');

        assertThat(handle(event).integer("statusCode")).isEqualTo(status);
    }

    @Test
    void handleRequest_groupFinance_mayNot() throws IOException {
        assertThat(handle(sample("finance-may-not")).integer("statusCode")).isEqualTo(403);
    }

    @Test
    void handleRequest_cursorWrong_isRefused() throws IOException {
        JsonField answer = handle(sample("cursor-wrong"));

        assertThat(answer.integer("statusCode")).isEqualTo(400);
        JsonField problem = Json.parse(answer.text("body"));
        assertThat(problem.text("type")).endsWith(":invalid-parameter");
        assertThat(problem.elements("errors").getFirst().text("field")).isEqualTo("cursor");
    }
}
