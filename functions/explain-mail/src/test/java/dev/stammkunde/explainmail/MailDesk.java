package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.SearchCustomers;
import dev.stammkunde.customers.SearchPorts;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.RemakeMail;
import dev.stammkunde.mail.ResendMail;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.admin.AuditAnswers;
import dev.stammkunde.surveys.asking.NotAskedNote;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The function over memory, asked by its sample events and what tests make of them. */
final class MailDesk {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");

    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryMails mails = new InMemoryMails(customers);
    final Map<CustomerId, List<NotAskedNote>> notes = new HashMap<>();

    /** What was sent again. */
    final List<MailOrder> ordered = new ArrayList<>();

    ForgetSuppressed mailService = _ -> ForgetSuppressed.Outcome.NOT_LISTED;

    /** Makes reward codes again, for who looks at that. */
    RemakeMail remake =
            (_, _) -> {
                throw new AssertionError("nothing is sent again");
            };

    private final DescribedFunction function = new DescribedFunction(handler(), DOCUMENT);

    private ExplainMailHandler handler() {
        return new ExplainMailHandler(
                new ExplainMailHandler.MailAnswers(
                        new ExplainMail(
                                mails,
                                mails,
                                customers,
                                (customer, _) -> notes.getOrDefault(customer, List.of())),
                        new LiftSuppression(mails, address -> mailService.forget(address)),
                        new ResendAnswer(
                                new ResendMail(
                                        mails,
                                        Map.of(
                                                ServiceKind.REWARD_CODE,
                                                (original, now) -> remake.remake(original, now)),
                                        ordered::addAll))),
                new AuditAnswers(mails.audit()),
                new SearchAnswer(
                        new SearchCustomers(
                                new SearchPorts(
                                        customers, customers, customers, customers, customers))),
                new PurchasesAnswer(customers));
    }

    /** Returns an event of {@code events/explain-mail}. */
    static String sample(String name) {
        try {
            return Files.readString(
                    RepositoryRoot.path().resolve("events/explain-mail/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns such an event, of which the query is empty, with another one. */
    static String sample(String name, String query) {
        return sample(name)
                .replace("\"rawQueryString\": \"\"", "\"rawQueryString\": \"" + query + '"');
    }

    /** Returns such an event, sent by somebody of groups such as {@code [support]}. */
    static String sampleBy(String groups, String name) {
        return sample(name)
                .replaceAll(
                        "\"cognito:groups\": \"[^\"]*\"", "\"cognito:groups\": \"" + groups + '"');
    }

    Reply send(String event) {
        return function.send(event);
    }

    /** Keeps a mail that nobody has heard of yet. */
    void keep(MailRecord record) {
        assertThat(mails.save(List.of(new MailChange(new Versioned<>(record, 0), record, null))))
                .containsExactly(SaveResult.SAVED);
    }
}
