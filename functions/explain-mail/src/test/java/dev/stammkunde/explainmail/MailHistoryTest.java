package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.HoldReason;
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
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.surveys.asking.NotAsked;
import dev.stammkunde.surveys.asking.NotAskedNote;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the function tells of a customer's mails; requests that it refuses stand apart. */
final class MailHistoryTest {

    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna");
    private static final CampaignId CAMPAIGN = new CampaignId("demo-shop", "news");

    private final MailDesk desk = new MailDesk();

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

    @Test
    void handleRequest_mailOfAVariant_namesIt() {
        desk.keep(
                ordered(1)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW)
                        .reaching(new Reach(NOW, NOW, 14, "0a1b2c3d4e/name", false))
                        .accepted("m"));
        desk.keep(ordered(2).decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW).accepted("n"));

        List<JsonField> told = Json.parse(mails().content()).elements("mails");

        assertThat(told.getLast().text("variant")).isEqualTo("name");
        assertThat(told.getFirst().has("variant")).isFalse();
    }

    @Test
    void handleRequest_surveysThatDidNotAsk_areExplained() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        desk.notes.put(
                ANNA,
                List.of(
                        new NotAskedNote(ANNA, "nps", day, "4711", NotAsked.ASKED_BY_ANY),
                        new NotAskedNote(
                                ANNA, "nps", day.minusDays(200), null, NotAsked.ASKED_IN_WAVE)));

        List<JsonField> told = Json.parse(mails().content()).elements("notAsked");

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
    void handleRequest_takenAndThenRejected_isNotExplainedAsSent() {
        desk.keep(
                ordered(1)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW)
                        .accepted("ses-1")
                        .with(new MailEvent(MailEvent.Type.REJECTED, NOW, "ses-1", "Bad content")));

        JsonField mail = Json.parse(mails().content()).elements("mails").getFirst();

        assertThat(mail.text("reason")).isEqualTo("REJECTED");
        assertThat(mail.at("explanation").text("de"))
                .isEqualTo("Nicht gesendet, weil der Versanddienst den Inhalt ablehnte.");
    }

    @Test
    void handleRequest_sentHeldAndSkipped_areExplainedNewestFirst() {
        desk.keep(
                ordered(1)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW)
                        .accepted("ses-1")
                        .with(new MailEvent(MailEvent.Type.DELIVERED, NOW, "ses-1", "")));
        desk.keep(
                ordered(2)
                        .decided(
                                new MailDecision.Hold(NOW.plusSeconds(60), HoldReason.QUIET_HOURS),
                                NOW));
        desk.keep(ordered(3).decided(new MailDecision.Skip(SkipReason.OBJECTED), NOW));

        Reply response = mails();

        assertThat(response.status()).isEqualTo(200);
        List<JsonField> all = Json.parse(response.content()).elements("mails");
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
    void handleRequest_mailsOfAnAddressThatTheCustomerHad_areThere() {
        told("anna@example.org", 0);
        told("anna@example.com", 1);
        desk.keep(optIn("anna@example.org"));
        desk.keep(optIn("bert@example.org"));

        assertThat(Json.parse(mails().content()).elements("mails"))
                .extracting(mail -> mail.text("mail"))
                .containsExactly("opt-in/anna@example.org");
    }

    private void told(String email, int second) {
        Versioned<Customer> stored = desk.customers.profileOf(ANNA);
        Profile before = ((Customer.Known) stored.value()).profile();
        ProfileReport report =
                new ProfileReport(email, null, null, null, null, null, null, null, Set.of());
        Profile after =
                before.with("demo-shop", Platform.STANDARD, report, NOW.plusSeconds(second));
        desk.customers.save(ProfileChange.between(ANNA, stored, new Customer.Known(after)));
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
    void handleRequest_manyMails_comeInPagesEachOnce() {
        for (int i = 0; i < 120; i++) {
            desk.keep(ordered(i).decided(new MailDecision.Skip(SkipReason.HOLDOUT), NOW));
        }

        List<String> seen = new ArrayList<>();
        String query = "";
        do {
            JsonField body = Json.parse(desk.send(MailDesk.sample("mails", query)).content());
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
    void handleRequest_everyDecisionAndEvent_isDocumented() {
        int number = 0;
        for (SkipReason reason : SkipReason.values()) {
            desk.keep(ordered(number++).decided(new MailDecision.Skip(reason), NOW));
        }
        for (HoldReason reason : HoldReason.values()) {
            desk.keep(
                    ordered(number++)
                            .decided(new MailDecision.Hold(NOW.plusSeconds(9), reason), NOW));
        }
        for (Basis basis : Basis.values()) {
            MailRecord sent = ordered(number++).decided(new MailDecision.Send(basis), NOW);
            MailRecord accepted = sent.accepted("ses-" + number);
            for (MailEvent.Type type : MailEvent.Type.values()) {
                accepted = accepted.with(new MailEvent(type, NOW, "ses-" + number, "detail"));
            }
            desk.keep(accepted);
        }

        assertThat(mails().status()).isEqualTo(200);
    }

    private Reply mails() {
        return desk.send(MailDesk.sample("mails"));
    }
}
