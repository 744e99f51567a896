package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.ConsentStatement;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The permission matrix. Days are days of 2026; empty is "never". */
final class PermissionTest {

    private static final String NOTICE_SINCE = "2026-02-01";

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
    # case                                        | shop says    | level         | since | opt-in | objection | bought | notice | similar | result
    stranger                                      | -            | -             | -     | -      | -         | -      | yes    | yes     | NO_PERMISSION
    shop: double opt-in                           | SUBSCRIBED   | DOUBLE_OPT_IN | 03-01 | -      | -         | -      | no     | no      | CONSENT_DOI
    shop: single opt-in                           | SUBSCRIBED   | SINGLE_OPT_IN | 03-01 | -      | -         | -      | yes    | yes     | NO_PERMISSION
    shop: opt-in of unknown level                 | SUBSCRIBED   | UNKNOWN       | 03-01 | -      | -         | -      | yes    | yes     | NO_PERMISSION
    shop: opt-in under way                        | PENDING      | DOUBLE_OPT_IN | 03-01 | -      | -         | -      | yes    | yes     | NO_PERMISSION
    shop: never asked                             | NEVER_ASKED  | UNKNOWN       | 03-01 | -      | -         | -      | yes    | yes     | NO_PERMISSION
    shop: unsubscribed                            | UNSUBSCRIBED | UNKNOWN       | 03-01 | -      | -         | -      | yes    | yes     | OBJECTED
    with us: opt-in                               | -            | -             | -     | 03-01  | -         | -      | no     | no      | CONSENT_DOI
    with us: opt-in, then objection               | -            | -             | -     | 03-01  | 04-01     | -      | no     | no      | OBJECTED
    with us: objection, then opt-in               | -            | -             | -     | 04-01  | 03-01     | -      | no     | no      | CONSENT_DOI
    with us: both at one moment                   | -            | -             | -     | 04-01  | 04-01     | -      | no     | no      | OBJECTED
    opt-in with us, then shop unsubscribes        | UNSUBSCRIBED | UNKNOWN       | 04-01 | 03-01  | -         | -      | no     | no      | OBJECTED
    shop unsubscribes, then opt-in with us        | UNSUBSCRIBED | UNKNOWN       | 03-01 | 04-01  | -         | -      | no     | no      | CONSENT_DOI
    shop: double opt-in, then objection with us   | SUBSCRIBED   | DOUBLE_OPT_IN | 03-01 | -      | 04-01     | 03-01  | yes    | yes     | OBJECTED
    objection with us, then shop: double opt-in   | SUBSCRIBED   | DOUBLE_OPT_IN | 04-01 | -      | 03-01     | -      | no     | no      | CONSENT_DOI
    objection with us, then shop: single opt-in   | SUBSCRIBED   | SINGLE_OPT_IN | 04-01 | -      | 03-01     | -      | yes    | yes     | OBJECTED
    opt-in, objection, then shop: single opt-in   | SUBSCRIBED   | SINGLE_OPT_IN | 05-01 | 03-01  | 04-01     | -      | no     | no      | OBJECTED
    bought after the notice                       | -            | -             | -     | -      | -         | 03-01  | yes    | yes     | EXISTING_CUSTOMER_7_3
    bought on the day of the notice               | -            | -             | -     | -      | -         | 02-01  | yes    | yes     | EXISTING_CUSTOMER_7_3
    bought before the notice                      | -            | -             | -     | -      | -         | 01-31  | yes    | yes     | NO_PERMISSION
    bought, shop gives no notice                  | -            | -             | -     | -      | -         | 03-01  | no     | yes     | NO_PERMISSION
    bought, other goods advertised                | -            | -             | -     | -      | -         | 03-01  | yes    | no      | NO_PERMISSION
    bought, objected with us                      | -            | -             | -     | -      | 04-01     | 03-01  | yes    | yes     | OBJECTED
    bought, objected with us, buys again          | -            | -             | -     | -      | 02-15     | 03-01  | yes    | yes     | OBJECTED
    bought, unsubscribed at the shop              | UNSUBSCRIBED | UNKNOWN       | 04-01 | -      | -         | 03-01  | yes    | yes     | OBJECTED
    bought, single opt-in                         | SUBSCRIBED   | SINGLE_OPT_IN | 03-01 | -      | -         | 03-01  | yes    | yes     | EXISTING_CUSTOMER_7_3
    bought, opt-in under way                      | PENDING      | DOUBLE_OPT_IN | 03-01 | -      | -         | 03-01  | yes    | yes     | EXISTING_CUSTOMER_7_3
    bought, double opt-in                         | SUBSCRIBED   | DOUBLE_OPT_IN | 03-01 | -      | -         | 03-01  | yes    | yes     | CONSENT_DOI
    bought, objected, single opt-in at the shop   | SUBSCRIBED   | SINGLE_OPT_IN | 05-01 | -      | 04-01     | 03-01  | yes    | yes     | OBJECTED
    """)
    void decide_whatWasSaid_isSentOnItsBasisOrSkipped(
            String name,
            @Nullable State state,
            @Nullable Level level,
            @Nullable String since,
            @Nullable String optedIn,
            @Nullable String objected,
            @Nullable String bought,
            String notice,
            String similar,
            String result) {
        ConsentHistory shop =
                state == null || level == null
                        ? ConsentHistory.empty()
                        : Mails.said(state, level, day(since) + "T00:00:00Z");
        Wishes wishes = Wishes.none();
        wishes = optedIn == null ? wishes : wishes.optedIn(noon(optedIn));
        wishes = objected == null ? wishes : wishes.objected(noon(objected));
        MailSettings settings =
                Mails.settings(
                        Mails.quiet("00:00", "00:00"),
                        new FrequencyCaps(7, 2, 4),
                        notice.equals("yes") ? LocalDate.parse(NOTICE_SINCE) : null,
                        0);
        MailFacts facts =
                new MailFacts(
                        Mails.order("2026", Mails.NOON),
                        settings,
                        Mails.terms(Priority.NORMAL, similar.equals("yes")),
                        Mails.customer("anna@example.com", shop),
                        bought == null ? Activity.none() : Mails.bought(day(bought) + "T12:00:00Z"),
                        Standing.empty().with(wishes),
                        Suppression.none(),
                        null,
                        Mails.NOON);

        MailDecision decision = DecideMail.decide(facts);

        assertThat(
                        switch (decision) {
                            case MailDecision.Send(Basis basis) -> basis.name();
                            case MailDecision.Skip(SkipReason reason) -> reason.name();
                            case MailDecision.Hold hold -> hold.toString();
                        })
                .as(name)
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"ANNA@example.com, SEND", "other@example.com, SKIP", ", SKIP"})
    void decide_mergedWithABuyer_isTheBuyersPermissionForTheirAddressAlone(
            @Nullable String ofBuyer, String result) {
        Profile anna = profile("anna@example.com");
        Profile merged = anna.withMerged(new CustomerId(Mails.SHOP, "8"), profile(ofBuyer));
        MailFacts facts =
                new MailFacts(
                        Mails.order("2026", Mails.NOON),
                        Mails.settings(
                                Mails.quiet("00:00", "00:00"),
                                new FrequencyCaps(7, 2, 4),
                                LocalDate.parse(NOTICE_SINCE),
                                0),
                        Mails.terms(Priority.NORMAL, true),
                        new Customer.Known(merged),
                        Mails.bought("2026-03-01T12:00:00Z"),
                        Standing.empty(),
                        Suppression.none(),
                        null,
                        Mails.NOON);

        assertThat(DecideMail.decide(facts))
                .isEqualTo(
                        result.equals("SEND")
                                ? new MailDecision.Send(Basis.EXISTING_CUSTOMER_7_3)
                                : new MailDecision.Skip(SkipReason.NO_PERMISSION));
    }

    private static Profile profile(@Nullable String email) {
        return switch (Mails.customer(email, ConsentHistory.empty())) {
            case Customer.Known(Profile profile) -> profile;
            case Customer.Erased _, Customer.Merged _ -> throw new IllegalStateException();
        };
    }

    @Test
    void isObjected_undatedWordRepeatedAfterAnother_isNewWord() {
        ConsentHistory shop =
                ConsentHistory.empty()
                        .with(undated(State.UNSUBSCRIBED, "2026-01-01T00:00:00Z"))
                        .with(undated(State.SUBSCRIBED, "2026-03-01T00:00:00Z"))
                        .with(undated(State.UNSUBSCRIBED, "2026-05-01T00:00:00Z"));
        Wishes optedInBetween = Wishes.none().optedIn(Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(Permission.isObjected(shop, optedInBetween)).isTrue();
    }

    @Test
    void isObjected_undatedSubscriptionOnlyRepeated_doesNotUndoObjection() {
        ConsentHistory shop =
                ConsentHistory.empty()
                        .with(undated(State.SUBSCRIBED, "2026-01-01T00:00:00Z"))
                        .with(undated(State.SUBSCRIBED, "2026-05-01T00:00:00Z"));
        Wishes objected = Wishes.none().objected(Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(Permission.isObjected(shop, objected)).isTrue();
    }

    private static ConsentStatement undated(State state, String reportedAt) {
        Instant at = Instant.parse(reportedAt);
        return new ConsentStatement(
                state, Level.DOUBLE_OPT_IN, null, Platform.STANDARD, false, at, at);
    }

    private static String day(@Nullable String monthAndDay) {
        return "2026-" + monthAndDay;
    }

    private static Instant noon(String monthAndDay) {
        return Instant.parse(day(monthAndDay) + "T12:00:00Z");
    }

    @Test
    void isObjected_undatedWordAfterAnOlderOne_holdsSinceItWasSaid() {
        ConsentHistory shop =
                ConsentHistory.empty()
                        .with(undated(State.SUBSCRIBED, "2026-01-01T00:00:00Z"))
                        .with(undated(State.UNSUBSCRIBED, "2026-03-01T00:00:00Z"));
        Wishes optedInBetween = Wishes.none().optedIn(Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(Permission.isObjected(shop, optedInBetween)).isTrue();
    }

    @Test
    void findBasis_optInBetweenTheShopsNoAndItsUnprovenYes_stillCounts() {
        ConsentHistory shop =
                Mails.said(State.UNSUBSCRIBED, Level.UNKNOWN, "2026-04-01T00:00:00Z")
                        .with(
                                Mails.statement(
                                        State.SUBSCRIBED,
                                        Level.SINGLE_OPT_IN,
                                        "2026-05-01T00:00:00Z"));

        assertThat(findBasis(shop, Wishes.none().optedIn(noon("04-15"))))
                .contains(Basis.CONSENT_DOI);
        assertThat(findBasis(shop, Wishes.none().optedIn(noon("03-15")))).isEmpty();
    }

    @Test
    void isObjected_theShopsNoAndThenItsUnprovenYes_staysANo() {
        ConsentHistory shop =
                Mails.said(State.UNSUBSCRIBED, Level.UNKNOWN, "2026-04-01T00:00:00Z")
                        .with(
                                Mails.statement(
                                        State.SUBSCRIBED,
                                        Level.SINGLE_OPT_IN,
                                        "2026-05-01T00:00:00Z"));

        assertThat(Permission.isObjected(shop, Wishes.none())).isTrue();
        assertThat(Permission.isObjected(shop, Wishes.none().optedIn(noon("04-15")))).isFalse();
    }

    private static Optional<Basis> findBasis(ConsentHistory shop, Wishes wishes) {
        return Permission.findBasis(shop, wishes, Activity.none(), false, Mails.settings());
    }
}
