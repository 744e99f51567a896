package dev.stammkunde.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.cases.testing.SampleCases;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.RemakeMail.Remade;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom an answer reaches after the shop merged customers. */
final class AnswerCaseTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final CaseOpening OPENING =
            new CaseOpening("shop", "1", CaseReason.COMPLAINT, "anna", null, null, MONDAY);
    private static final Acting MIRA = SampleCases.acting("mira", MONDAY.plusSeconds(60), "r1");

    private final InMemoryCases cases = new InMemoryCases();
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final List<MailOrder> mails = new ArrayList<>();
    private final CasePorts ports =
            new CasePorts(
                    cases,
                    _ -> WorkingHours.USUAL,
                    (_, _, _) -> Set.of(),
                    id ->
                            Optional.ofNullable(customers.get(id))
                                    .map(it -> new FindCustomer.Found(it, Activity.none())),
                    new PausePromotion(new InMemoryStandings(), _ -> {}),
                    _ -> {});
    private final AnswerCase answer = new AnswerCase(ports, mails::addAll, _ -> Map.of());

    @Test
    void answer_toWhoWasMerged_goesToWhoStays() {
        known("berta");
        customers.put(id("anna"), new Customer.Merged(id("berta"), MONDAY));
        new OpenCase(ports).open(OPENING);

        answer(1);

        assertThat(mails.getFirst().key().customer()).isEqualTo(id("berta"));
        assertThat(address(0)).isEqualTo("berta@example.org");
    }

    @Test
    void answer_againAfterAMerge_isTheSameMail() {
        known("anna");
        new OpenCase(ports).open(OPENING);
        answer(1);
        known("berta");
        customers.put(id("anna"), new Customer.Merged(id("berta"), MONDAY));

        answer(1);

        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).key()).isEqualTo(mails.get(0).key());
        assertThat(address(1)).isEqualTo("berta@example.org");
    }

    @Test
    void answer_againAfterAnErasure_ordersNothing() {
        known("anna");
        new OpenCase(ports).open(OPENING);
        answer(1);
        customers.put(id("anna"), new Customer.Erased(MONDAY));

        assertThat(answer(1)).isInstanceOf(CaseChanging.Done.class);
        assertThat(mails).hasSize(1);
        new EraseCases(cases).erase(id("anna"));
        assertThat(answer(3)).isEqualTo(new CaseChanging.Nobodys());
        assertThat(cases.all().toString()).doesNotContain("Hallo");
    }

    @Test
    void remake_answer_saysTheSameToWhoTheyAreToday() {
        known("anna");
        new OpenCase(ports).open(OPENING);
        answer(1);
        known("berta");
        customers.put(id("anna"), new Customer.Merged(id("berta"), MONDAY));

        assertThat(remake(mails.getFirst().key()))
                .isEqualTo(
                        new Remade.Ready(
                                id("berta"),
                                new ServiceMatter.CaseAnswer("Hallo"),
                                "berta@example.org",
                                "und"));
    }

    @Test
    void remake_answerOfWhoIsErased_isRefused() {
        known("anna");
        new OpenCase(ports).open(OPENING);
        answer(1);
        customers.put(id("anna"), new Customer.Erased(MONDAY));

        assertThat(remake(mails.getFirst().key()))
                .isEqualTo(new Remade.Not(ResendObstacle.NO_ADDRESS));
        new EraseCases(cases).erase(id("anna"));
        assertThat(remake(mails.getFirst().key())).isEqualTo(new Remade.Not(ResendObstacle.GONE));
    }

    @Test
    void remake_mailOfAnotherCustomerOrCase_isRefused() {
        known("anna");
        new OpenCase(ports).open(OPENING);
        answer(1);
        String name = mails.getFirst().key().name();

        assertThat(
                        List.of(
                                remake(new MailKey(id("berta"), name)),
                                remake(new MailKey(new CustomerId("other", "anna"), name)),
                                remake(new MailKey(id("anna"), "case-answer/none/x")),
                                remake(new MailKey(id("anna"), name + "x"))))
                .containsOnly(new Remade.Not(ResendObstacle.GONE));
    }

    private Remade remake(MailKey original) {
        return new RemakeAnswer(cases, ports.customers(), _ -> Map.of()).remake(original, MONDAY);
    }

    private CaseChanging answer(long version) {
        return answer.answer(new Seen(OPENING.id(), version), "key", "Hallo", MIRA);
    }

    private String address(int index) {
        return ((MailOrder.OfService) mails.get(index)).address();
    }

    private static CustomerId id(String name) {
        return new CustomerId("shop", name);
    }

    private void known(String name) {
        ProfileReport report =
                new ProfileReport(
                        name + "@example.org", null, null, null, null, null, null, null, Set.of());
        customers.put(
                id(name),
                new Customer.Known(
                        Profile.empty().with("shop", Platform.STANDARD, report, MONDAY)));
    }
}
