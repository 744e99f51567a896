package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Celebration;
import dev.stammkunde.campaigns.CelebrationSeries;
import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.InMemoryCelebrations;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.DataRequest;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.programmes.testing.InMemoryDeclarations;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.testing.InMemoryFeedback;
import dev.stammkunde.surveys.testing.SampleFeedback;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs the sample events of {@code events/keep-customers}. */
final class KeepCustomersHandlerTest {

    private static final String SHOP = "demo-shopify";
    private static final CustomerId CUSTOMER = new CustomerId(SHOP, "115310627314723954");
    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

    private final InMemoryCustomers store = new InMemoryCustomers();
    private final InMemoryCelebrations celebrations = new InMemoryCelebrations();
    private final InMemoryCases cases = new InMemoryCases();
    private final List<CustomerId> erasedAnswers = new ArrayList<>();
    private final ProgrammeDocuments documents = new ProgrammeDocuments();
    private final InMemoryCustomerLists lists = new InMemoryCustomerLists();
    private final InMemoryFeedback feedback = new InMemoryFeedback();
    private final InMemoryDeclarations declarations = new InMemoryDeclarations();
    private final KeepCustomersHandler handler =
            new KeepCustomersHandler(
                    new Stores(
                            store,
                            store,
                            store,
                            store,
                            Shop.afterMails(store, new InMemoryMails(store)),
                            store,
                            store,
                            celebrations,
                            new InMemoryMails(store),
                            new InMemoryConsents(),
                            (customer, at) -> {},
                            new EraseCases(cases),
                            erasedAnswers::add,
                            feedback,
                            declarations,
                            lists,
                            documents.forgetting(),
                            new InMemoryBehaviours(),
                            _ -> {}));

    private String handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (InputStream in =
                Files.newInputStream(
                        RepositoryRoot.path()
                                .resolve("events/keep-customers/" + event + ".json"))) {
            handler.handleRequest(in, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }

    @Test
    void handle_paidOrderAndRefund_keepsNetRevenue() throws IOException {
        assertThat(handle("order-refunded")).isEqualTo(ALL_DONE);
        assertThat(handle("order-paid")).isEqualTo(ALL_DONE);
        assertThat(handle("order-paid")).isEqualTo(ALL_DONE);

        Activity activity = store.activity(CUSTOMER).value();
        assertThat(activity.purchases()).isEqualTo(1);
        assertThat(activity.refunds()).isEqualTo(1);
        // 56.72 with 5.06 of tax, of which 15.41 went back: 51.66 less 14.04.
        assertThat(activity.netRevenue()).containsEntry(CurrencyUnit.EUR, Money.parse("EUR 37.62"));
    }

    @Test
    void handle_paidOrder_keepsWhatItTellsOfTheCustomer() throws IOException {
        assertThat(handle("order-paid")).isEqualTo(ALL_DONE);

        Profile profile = ((Customer.Known) store.profileOf(CUSTOMER).value()).profile();
        assertThat(profile.givenName()).contains("Eva");
    }

    @Test
    void handle_mergedCustomers_countsForTheOneWhoStays() throws IOException {
        handle("customer-changed");
        assertThat(handle("customers-merged")).isEqualTo(ALL_DONE);
        handle("order-paid");

        CustomerId stays = new CustomerId(SHOP, "115310627314723999");
        assertThat(store.activity(stays).value().purchases()).isEqualTo(1);
        assertThat(store.profileOf(stays).value()).isInstanceOf(Customer.Known.class);
        assertThat(store.profileOf(CUSTOMER).value()).isInstanceOf(Customer.Merged.class);
    }

    @Test
    void handle_changedCustomer_keepsTheProfile() throws IOException {
        assertThat(handle("customer-changed")).isEqualTo(ALL_DONE);

        Profile profile = ((Customer.Known) store.profileOf(CUSTOMER).value()).profile();
        assertThat(profile.email()).isPresent();
        assertThat(profile.consents().current()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-deleted", "customer-redaction-requested"})
    void handle_erasure_refusesTheReplayedReport(String erasure) throws IOException {
        handle("customer-changed");
        assertThat(handle(erasure)).isEqualTo(ALL_DONE);
        assertThat(handle("customer-changed")).isEqualTo(ALL_DONE);

        assertThat(store.profileOf(CUSTOMER).value()).isInstanceOf(Customer.Erased.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-redaction-by-email", "shop-redaction-requested"})
    void handle_redactionWithoutAnId_leavesNoPersonalDataBeforeOrAfter(String redaction)
            throws IOException {
        handle("customer-changed");
        assertThat(handle(redaction)).isEqualTo(ALL_DONE);
        assertThat(personalData()).isEmpty();

        handle("customer-changed");

        assertThat(personalData()).isEmpty();
    }

    @Test
    void handle_dataRequest_isKeptWithItsDueDate() throws IOException {
        assertThat(handle("customer-data-requested")).isEqualTo(ALL_DONE);

        List<DataRequest> requests = store.requestsOf(SHOP);
        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst().dueAt())
                .isEqualTo(requests.getFirst().requestedAt().plus(DataRequest.ANSWER_WITHIN));
    }

    @Test
    void handle_oneUnreadableMessage_failsThatOneOnly() throws IOException {
        assertThat(handle("batch-with-one-unreadable"))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":"
                                + "\"059f36b4-87a3-44ab-83d2-661975830007\"}]}");
        assertThat(store.activity(CUSTOMER).value().purchases()).isEqualTo(1);
    }

    @Test
    void handle_redactions_forgetCelebratedBirthdays() throws IOException {
        CelebrationSeries campaign = CelebrationSeries.of(new CampaignId(SHOP, "birthday"));
        for (String redaction :
                List.of("shop-redaction-requested", "customer-redaction-requested")) {
            handle("customer-changed");
            celebrations.celebrate(
                    CUSTOMER,
                    campaign,
                    Optional.empty(),
                    new Celebration(LocalDate.of(2026, 3, 14), MonthDay.of(3, 14), Instant.EPOCH));

            assertThat(handle(redaction)).isEqualTo(ALL_DONE);

            assertThat(celebrations.findLast(CUSTOMER, campaign)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-redaction-requested", "shop-redaction-requested"})
    void handle_redaction_takesTheCustomerOutOfTheirCasesAndForgetsTheirAnswers(String redaction)
            throws IOException {
        handle("customer-changed");
        documents.give(CUSTOMER.id());
        CaseOpening opening =
                new CaseOpening(
                        SHOP,
                        "hand/1",
                        CaseReason.COMPLAINT,
                        CUSTOMER.id(),
                        "1001",
                        null,
                        Instant.EPOCH);
        cases.open(
                ServiceCase.open(opening, Instant.EPOCH.plusSeconds(60), List.of()),
                Optional.empty());

        assertThat(handle(redaction)).isEqualTo(ALL_DONE);
        assertThat(erasedAnswers).contains(CUSTOMER);
        assertThat(documents.kept().values()).hasSize(6).allMatch(Set::isEmpty);

        assertThat(cases.ofCustomer(CUSTOMER)).isEmpty();
        assertThat(cases.all().toString()).doesNotContain(CUSTOMER.id(), "1001");
    }

    @Test
    void handle_redaction_forgetsWhatTheCustomerTold() throws IOException {
        handle("order-paid");
        Profile profile = ((Customer.Known) store.profileOf(CUSTOMER).value()).profile();
        keepFeedback("call-1", CUSTOMER.id(), null);
        keepFeedback("mail-1", null, profile.email().orElseThrow());
        keepFeedback("mail-2", null, "somebody@else.example");

        assertThat(handle("customer-redaction-requested")).isEqualTo(ALL_DONE);

        assertThat(feedback.all()).extracting(it -> it.id().id()).containsExactly("mail-2");
    }

    private void keepFeedback(String id, @Nullable String customerId, @Nullable String contact) {
        Feedback note = SampleFeedback.note(id, SampleFeedback.AT);
        feedback.keep(
                new Feedback(
                        new FeedbackId(SHOP, id),
                        note.channel(),
                        note.said(),
                        new FeedbackAuthor(customerId, null, contact),
                        note.at(),
                        note.day(),
                        note.tags(),
                        note.complaint(),
                        note.notedBy()));
    }

    private List<CustomerId> personalData() {
        return IntStream.range(0, store.shardCount())
                .boxed()
                .flatMap(shard -> store.customersOf(SHOP, shard))
                .toList();
    }
}
