package dev.stammkunde.recordmailevents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

final class RecordMailEventsHandlerTest {

    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "anna");
    private static final CampaignId CAMPAIGN = new CampaignId("demo-shop", "birthday");
    private static final MailKey MAIL = MailKey.of(ANNA, CAMPAIGN, "2026");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private InMemoryMails mails = new InMemoryMails(customers);

    private static MailRecord sending() {
        return MailRecord.of(
                        new MailOrder.OfCampaign(
                                MAIL,
                                CAMPAIGN,
                                1,
                                "main",
                                NOW,
                                NOW,
                                LocalDate.of(2026, 5, 6),
                                null,
                                null))
                .decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW);
    }

    private void keep(MailRecord record) {
        assertThat(mails.save(List.of(new MailChange(new Versioned<>(record, 0), record, null))))
                .containsExactly(SaveResult.SAVED);
    }

    private String handle(String sample) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        Path file = RepositoryRoot.path().resolve("events/record-mail-events/" + sample + ".json");
        try (InputStream event = Files.newInputStream(file)) {
            new RecordMailEventsHandler(
                            new RecordMailEvents(
                                    mails, mails, mails, new InMemoryConsents(), customers))
                    .handleRequest(event, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }

    private MailRecord record() {
        return mails.find(MAIL).orElseThrow().value();
    }

    private Suppression suppression() {
        return mails.suppression(EmailKey.of("demo-shop", "Anna@example.com")).value();
    }

    @Test
    void handleRequest_sendOfMailThatAwaitsConfirmation_isSent() throws IOException {
        keep(
                sending()
                        .decided(
                                new MailDecision.Hold(
                                        NOW.plusSeconds(3_600), HoldReason.AWAITING_CONFIRMATION),
                                NOW));

        assertThat(handle("send")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(record().state()).isEqualTo(MailState.SENT);
        assertThat(record().releaseAt()).isNull();
        assertThat(record().messageIds()).hasSize(1);
    }

    @Test
    void handleRequest_permanentBounce_suppressesTheAddress() throws IOException {
        keep(sending());

        handle("bounce-permanent");

        assertThat(suppression().findObstacle(NOW.plusSeconds(99)))
                .contains(SkipReason.HARD_BOUNCED);
        assertThat(record().events().getFirst().detail()).isEqualTo("Permanent/General");
    }

    @Test
    void handleRequest_transientBounce_countsOnce() throws IOException {
        keep(sending());

        handle("bounce-transient");
        handle("bounce-transient");

        assertThat(suppression().softBounces()).hasSize(1);
        assertThat(suppression().findObstacle(NOW)).isEmpty();
    }

    @Test
    void handleRequest_complaint_suppressesAndObjects() throws IOException {
        keep(sending());

        handle("complaint");

        assertThat(suppression().findObstacle(NOW.plusSeconds(99_999)))
                .contains(SkipReason.COMPLAINED);
        assertThat(mails.standing(ANNA).value().wishes().objectedAt())
                .isEqualTo("2026-05-06T12:00:00Z");
    }

    @Test
    void handleRequest_complaintOnATest_isNotTheCustomersWord() throws IOException {
        keep(
                MailRecord.of(
                                new MailOrder.OfTest(
                                        MAIL,
                                        CAMPAIGN,
                                        1,
                                        new MailOrder.About(
                                                "main", LocalDate.of(2026, 5, 6), null, null),
                                        "me@example.com",
                                        "de",
                                        NOW))
                        .decided(new MailDecision.Send(Basis.TEST), NOW));

        handle("complaint");

        assertThat(mails.standing(ANNA).value().wishes().objectedAt()).isNull();
        assertThat(suppression().findObstacle(NOW.plusSeconds(99_999)))
                .contains(SkipReason.COMPLAINED);
    }

    @Test
    void handleRequest_rejectAndRenderingFailure_areSkipped() throws IOException {
        for (String sample : List.of("reject", "rendering-failure")) {
            mails = new InMemoryMails(new InMemoryCustomers());
            keep(
                    sending()
                            .accepted(
                                    "0107019f0a1b2c3d-61b59c11-9236-11e6-8f96-7be8aexample-000000"));

            handle(sample);

            assertThat(record().state()).as(sample).isEqualTo(MailState.SKIPPED);
        }
    }

    @Test
    void handleRequest_openAndClickWithoutConsent_areNotKept() throws IOException {
        keep(sending());

        handle("open");
        handle("click");

        assertThat(record().events()).isEmpty();
    }

    @Test
    void handleRequest_openAndClickWithConsent_areKept() throws IOException {
        keep(sending());
        assertThat(
                        mails.save(
                                ANNA,
                                mails.standing(ANNA),
                                Standing.empty().with(Wishes.none().withTrackingSince(NOW))))
                .isEqualTo(SaveResult.SAVED);

        handle("open");
        handle("click");

        assertThat(record().events())
                .extracting(MailEvent::type)
                .containsExactly(MailEvent.Type.OPENED, MailEvent.Type.CLICKED);
    }

    @Test
    void handleRequest_openAfterTheShopHeardAnObjection_isNotKept() throws IOException {
        keep(sending());
        new TellWishes(mails).tell(ANNA, wishes -> wishes.withTrackingSince(NOW.minusSeconds(60)));
        customer(
                new MarketingConsent(
                        State.UNSUBSCRIBED, Level.UNKNOWN, null, NOW.minusSeconds(30)));

        handle("open");

        assertThat(record().events()).isEmpty();
    }

    @Test
    void handleRequest_openAfterAnotherReaderOfTheAddressObjected_isNotKept() throws IOException {
        keep(sending());
        new TellWishes(mails).tell(ANNA, wishes -> wishes.withTrackingSince(NOW.minusSeconds(60)));
        customer(null);
        new TellWishes(mails)
                .tell(
                        Mailbox.of(ANNA.shopId(), "anna@example.com"),
                        wishes -> wishes.objected(NOW.minusSeconds(30)));

        handle("open");

        assertThat(record().events()).isEmpty();
    }

    private void customer(@Nullable MarketingConsent consent) {
        var report =
                new ProfileReport(
                        "anna@example.com", null, null, null, null, null, null, consent, Set.of());
        var profile = Profile.empty().with(ANNA.shopId(), Platform.STANDARD, report, NOW);
        var stored = customers.profileOf(ANNA);
        assertThat(customers.save(ProfileChange.between(ANNA, stored, new Customer.Known(profile))))
                .isEqualTo(SaveResult.SAVED);
    }

    @Test
    void handleRequest_mailWithoutRecord_suppressesAllTheSame() throws IOException {
        assertThat(handle("bounce-permanent")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(suppression().hardBouncedAt()).isNotNull();
        assertThat(mails.find(MAIL)).isEmpty();
    }

    @Test
    void handleRequest_mailOfSomebodyElse_isDone() throws IOException {
        assertThat(handle("bounce-without-tags")).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void handleRequest_oneUnreadable_failsAlone() throws IOException {
        keep(sending());

        assertThat(handle("batch-with-one-unreadable"))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"7f1c3a52-0000-4000-8000-000000000002\"}]}");
        assertThat(record().events()).hasSize(2);
    }

    @Test
    void handleRequest_allEventsInAnyOrderAndTwice_giveTheSame() throws IOException {
        List<String> samples = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(RepositoryRoot.path().resolve("events/record-mail-events"))) {
            files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .forEach(samples::add);
        }
        samples.addAll(List.copyOf(samples));
        List<Object> first = null;
        Random random = new Random(5);
        for (int i = 0; i < 12; i++) {
            mails = new InMemoryMails(new InMemoryCustomers());
            keep(sending());
            for (String sample : samples) {
                handle(sample);
            }
            List<Object> after =
                    List.of(
                            record(),
                            suppression().findObstacle(NOW.plusSeconds(9)),
                            suppression().softBounces(),
                            mails.standing(ANNA).value());
            assertThat(after).isEqualTo(first == null ? after : first);
            first = after;
            Collections.shuffle(samples, random);
        }
    }
}
