package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Every class of mail against everything that may stand between a mail and its reader. A cell is
 * the basis on which the mail goes out, the reason why it never does, or what it waits for.
 */
final class MailClassesTest {

    private static final Instant NOON = Mails.NOON;
    private static final Instant BEFORE = NOON.minus(Duration.ofDays(10));
    private static final Instant EARLIER = NOON.minus(Duration.ofDays(20));
    private static final LocalDate NOTICE = LocalDate.of(2026, 1, 1);

    /** What the customer allowed, was told and refused. */
    private enum Permitted {
        NOTHING,
        SINGLE_OPT_IN_AT_THE_SHOP,
        DOUBLE_OPT_IN_AT_THE_SHOP,
        DOUBLE_OPT_IN,
        DOUBLE_OPT_IN_TO_ANOTHER_TOPIC,
        BOUGHT_AND_WAS_TOLD,
        BOUGHT_UNTOLD,
        OBJECTED,
        OBJECTED_TO_THE_TOPIC,
        OBJECTED_AT_THE_SHOP,
        BOUGHT_AND_OBJECTED,
        OBJECTED_THEN_SINGLE_OPT_IN,
        OBJECTED_THEN_DOUBLE_OPT_IN
    }

    /** What became of earlier mails to the address. */
    private enum Address {
        FREE,
        HARD,
        SOFT,
        COMPLAINED,
        LIFTED
    }

    /** The columns after the first two are those of {@link Address}. */
    @ParameterizedTest(name = "{0} mail, {1}")
    @CsvSource(
            useHeadersInDisplayName = false,
            textBlock =
                    """
            PROMOTIONAL, NOTHING,                        NO_PERMISSION,         HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, NO_PERMISSION
            PROMOTIONAL, SINGLE_OPT_IN_AT_THE_SHOP,      NO_PERMISSION,         HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, NO_PERMISSION
            PROMOTIONAL, DOUBLE_OPT_IN_AT_THE_SHOP,      CONSENT_DOI,           HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, CONSENT_DOI
            PROMOTIONAL, DOUBLE_OPT_IN,                  CONSENT_DOI,           HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, CONSENT_DOI
            PROMOTIONAL, DOUBLE_OPT_IN_TO_ANOTHER_TOPIC, NO_PERMISSION,         HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, NO_PERMISSION
            PROMOTIONAL, BOUGHT_AND_WAS_TOLD,            EXISTING_CUSTOMER_7_3, HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, EXISTING_CUSTOMER_7_3
            PROMOTIONAL, BOUGHT_UNTOLD,                  NO_PERMISSION,         HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, NO_PERMISSION
            PROMOTIONAL, OBJECTED,                       OBJECTED,              HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, OBJECTED
            PROMOTIONAL, OBJECTED_TO_THE_TOPIC,          OBJECTED_TO_TOPIC,     HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, OBJECTED_TO_TOPIC
            PROMOTIONAL, OBJECTED_AT_THE_SHOP,           OBJECTED,              HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, OBJECTED
            PROMOTIONAL, BOUGHT_AND_OBJECTED,            OBJECTED,              HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, OBJECTED
            PROMOTIONAL, OBJECTED_THEN_SINGLE_OPT_IN,    OBJECTED,              HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, OBJECTED
            PROMOTIONAL, OBJECTED_THEN_DOUBLE_OPT_IN,    CONSENT_DOI,           HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, CONSENT_DOI
            SERVICE,     NOTHING,                        REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     SINGLE_OPT_IN_AT_THE_SHOP,      REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     DOUBLE_OPT_IN_AT_THE_SHOP,      REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     DOUBLE_OPT_IN,                  REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     DOUBLE_OPT_IN_TO_ANOTHER_TOPIC, REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     BOUGHT_AND_WAS_TOLD,            REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     BOUGHT_UNTOLD,                  REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     OBJECTED,                       REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     OBJECTED_TO_THE_TOPIC,          REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     OBJECTED_AT_THE_SHOP,           REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     BOUGHT_AND_OBJECTED,            REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     OBJECTED_THEN_SINGLE_OPT_IN,    REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            SERVICE,     OBJECTED_THEN_DOUBLE_OPT_IN,    REQUESTED,             HARD_BOUNCED, SOFT_BOUNCED, COMPLAINED, REQUESTED
            TEST,        NOTHING,                        TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        SINGLE_OPT_IN_AT_THE_SHOP,      TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        DOUBLE_OPT_IN_AT_THE_SHOP,      TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        DOUBLE_OPT_IN,                  TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        DOUBLE_OPT_IN_TO_ANOTHER_TOPIC, TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        BOUGHT_AND_WAS_TOLD,            TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        BOUGHT_UNTOLD,                  TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        OBJECTED,                       TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        OBJECTED_TO_THE_TOPIC,          TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        OBJECTED_AT_THE_SHOP,           TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        BOUGHT_AND_OBJECTED,            TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        OBJECTED_THEN_SINGLE_OPT_IN,    TEST,                  TEST,         TEST,         TEST,       TEST
            TEST,        OBJECTED_THEN_DOUBLE_OPT_IN,    TEST,                  TEST,         TEST,         TEST,       TEST
            """)
    void decide_classAndPermissionAndSuppression_isAsItsCell(
            MailClass mailClass,
            Permitted permitted,
            String free,
            String hard,
            String soft,
            String complained,
            String lifted) {
        assertThat(cell(mailClass, permitted, Address.FREE)).isEqualTo(free);
        assertThat(cell(mailClass, permitted, Address.HARD)).isEqualTo(hard);
        assertThat(cell(mailClass, permitted, Address.SOFT)).isEqualTo(soft);
        assertThat(cell(mailClass, permitted, Address.COMPLAINED)).isEqualTo(complained);
        assertThat(cell(mailClass, permitted, Address.LIFTED)).isEqualTo(lifted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
            nothing in the way,             CONSENT_DOI,                   REQUESTED,                   TEST
            shop's cap is full,             FREQUENCY_CAP,                 REQUESTED,                   TEST
            customer wants one a month,     CUSTOMER_FREQUENCY,            REQUESTED,                   TEST
            shop's group without mail,      HOLDOUT,                       REQUESTED,                   TEST
            campaign's group without mail,  HOLDOUT,                       REQUESTED,                   TEST
            night,                          waits: QUIET_HOURS,            REQUESTED,                   TEST
            Sunday,                         waits: QUIET_DAY,              REQUESTED,                   TEST
            customer pauses,                waits: PAUSED_BY_CUSTOMER,     REQUESTED,                   TEST
            shop pauses advertising,        waits: PAUSED_BY_SHOP,         REQUESTED,                   TEST
            campaign paused,                waits: CAMPAIGN_PAUSED,        REQUESTED,                   TEST
            campaign ended,                 CAMPAIGN_ARCHIVED,             REQUESTED,                   TEST
            no such campaign,               CAMPAIGN_UNKNOWN,              REQUESTED,                   CAMPAIGN_UNKNOWN
            erased,                         ERASED,                        ERASED,                      TEST
            merged,                         MERGED,                        REQUESTED,                   TEST
            no address of the customer's,   NO_ADDRESS,                    REQUESTED,                   TEST
            unknown whether it went out,    waits: AWAITING_CONFIRMATION,  waits: AWAITING_CONFIRMATION, waits: AWAITING_CONFIRMATION
            ordered eight days ago,         CONSENT_DOI,                   EXPIRED,                     TEST
            """)
    void decide_classAndObstacle_isAsItsCell(
            String obstacle, String promotional, String service, String test) {
        assertThat(told(with(obstacle, order(MailClass.PROMOTIONAL, orderedAt(obstacle)))))
                .isEqualTo(promotional);
        assertThat(told(with(obstacle, order(MailClass.SERVICE, orderedAt(obstacle)))))
                .isEqualTo(service);
        assertThat(told(with(obstacle, order(MailClass.TEST, orderedAt(obstacle)))))
                .isEqualTo(test);
    }

    @Test
    void decide_serviceMailThatWaits_isLookedAtWhenItsOfferEnds() {
        Instant orderedAt = NOON.minus(Duration.ofDays(7)).plusSeconds(60);
        Facts facts = facts(order(MailClass.SERVICE, orderedAt)).awaiting(NOON.plusSeconds(99));

        assertThat(DecideMail.decide(facts.build()))
                .isEqualTo(
                        new MailDecision.Hold(
                                NOON.plusSeconds(60), HoldReason.AWAITING_CONFIRMATION));
    }

    private static String cell(MailClass mailClass, Permitted permitted, Address address) {
        Facts facts = facts(order(mailClass, NOON)).known(suppression(address));
        return told(permit(permitted, facts).build());
    }

    private static String told(MailFacts facts) {
        return switch (DecideMail.decide(facts)) {
            case MailDecision.Send(Basis basis) -> basis.name();
            case MailDecision.Skip(SkipReason reason) -> reason.name();
            case MailDecision.Hold(Instant _, HoldReason reason) -> "waits: " + reason;
        };
    }

    private static Suppression suppression(Address address) {
        Suppression hard = Suppression.none().hardBounced(BEFORE);
        return switch (address) {
            case FREE -> Suppression.none();
            case HARD -> hard;
            case SOFT -> {
                Suppression soft = Suppression.none();
                for (int i = 0; i < Suppression.SOFT_LIMIT; i++) {
                    soft = soft.softBounced(BEFORE.plusSeconds(i));
                }
                yield soft;
            }
            case COMPLAINED -> Suppression.none().complained(BEFORE);
            case LIFTED ->
                    hard.lifted(
                            new Suppression.Lift(
                                    NOON, "mira", "Postfach wieder da", SkipReason.HARD_BOUNCED));
        };
    }

    private static Facts permit(Permitted permitted, Facts facts) {
        Wishes none = Wishes.none();
        return switch (permitted) {
            case NOTHING -> facts;
            case SINGLE_OPT_IN_AT_THE_SHOP ->
                    facts.said(State.SUBSCRIBED, Level.SINGLE_OPT_IN, BEFORE);
            case DOUBLE_OPT_IN_AT_THE_SHOP ->
                    facts.said(State.SUBSCRIBED, Level.DOUBLE_OPT_IN, BEFORE);
            case DOUBLE_OPT_IN -> facts.wishing(none.optedIn(BEFORE));
            case DOUBLE_OPT_IN_TO_ANOTHER_TOPIC ->
                    facts.wishing(none.optedIn(Set.of("news"), BEFORE));
            case BOUGHT_AND_WAS_TOLD -> facts.bought(NOTICE);
            case BOUGHT_UNTOLD -> facts.bought(LocalDate.of(2026, 5, 1));
            case OBJECTED -> facts.wishing(none.optedIn(EARLIER).objected(BEFORE));
            case OBJECTED_TO_THE_TOPIC ->
                    facts.wishing(none.optedIn(EARLIER).leaving("birthday", BEFORE));
            case OBJECTED_AT_THE_SHOP ->
                    facts.wishing(none.optedIn(EARLIER))
                            .said(State.UNSUBSCRIBED, Level.UNKNOWN, BEFORE);
            case BOUGHT_AND_OBJECTED -> facts.bought(NOTICE).wishing(none.objected(BEFORE));
            case OBJECTED_THEN_SINGLE_OPT_IN ->
                    facts.wishing(none.objected(EARLIER))
                            .said(State.SUBSCRIBED, Level.SINGLE_OPT_IN, BEFORE);
            case OBJECTED_THEN_DOUBLE_OPT_IN ->
                    facts.wishing(none.objected(EARLIER).optedIn(BEFORE));
        };
    }

    private static Instant orderedAt(String obstacle) {
        return obstacle.equals("ordered eight days ago") ? NOON.minus(Duration.ofDays(8)) : NOON;
    }

    private static MailFacts with(String obstacle, MailOrder order) {
        Facts usual = facts(order).wishing(Wishes.none().optedIn(EARLIER));
        Facts facts =
                switch (obstacle) {
                    case "nothing in the way", "ordered eight days ago" -> usual;
                    case "shop's cap is full" -> usual.counting(2);
                    case "customer wants one a month" ->
                            usual.wishing(
                                            Wishes.none()
                                                    .optedIn(EARLIER)
                                                    .withFrequency(Frequency.AT_MOST_MONTHLY))
                                    .counting(1);
                    case "shop's group without mail" -> usual.holdout(100);
                    case "campaign's group without mail" -> usual.terms(100, CampaignState.ACTIVE);
                    case "night" -> usual.at(Instant.parse("2026-05-06T21:00:00Z"));
                    case "Sunday" -> usual.at(Instant.parse("2026-05-10T10:00:00Z"));
                    case "customer pauses" ->
                            usual.wishing(
                                    Wishes.none()
                                            .optedIn(EARLIER)
                                            .pausedUntil(NOON.plusSeconds(60)));
                    case "shop pauses advertising" -> usual.paused(NOON.plusSeconds(60));
                    case "campaign paused" -> usual.terms(0, CampaignState.PAUSED);
                    case "campaign ended" -> usual.terms(0, CampaignState.ARCHIVED);
                    case "no such campaign" -> usual.withoutCampaign();
                    case "erased" -> usual.of(new Customer.Erased(BEFORE));
                    case "merged" ->
                            usual.of(
                                    new Customer.Merged(
                                            new CustomerId(Mails.SHOP, "otto"), BEFORE));
                    case "no address of the customer's" ->
                            usual.of(Mails.customer(null, ConsentHistory.empty()));
                    case "unknown whether it went out" -> usual.awaiting(NOON.plusSeconds(60));
                    default -> throw new IllegalArgumentException(obstacle);
                };
        return facts.build();
    }

    private static MailOrder order(MailClass mailClass, Instant orderedAt) {
        MailOrder.OfCampaign promotional = Mails.order("2026", orderedAt);
        return switch (mailClass) {
            case PROMOTIONAL -> promotional;
            case SERVICE -> Mails.optIn(orderedAt);
            case TEST ->
                    new MailOrder.OfTest(
                            MailKey.ofTest(Mails.ANNA, "1"),
                            promotional.campaign(),
                            3,
                            promotional.about(),
                            "marketing@example.com",
                            "de",
                            orderedAt);
        };
    }

    private static Facts facts(MailOrder order) {
        MailTerms terms =
                order.mailClass() == MailClass.SERVICE
                        ? null
                        : Mails.terms(Priority.NORMAL, true, 0, CampaignState.ACTIVE);
        MailFacts usual = Mails.facts(order, NOON);
        return new Facts(
                new MailFacts(
                        order,
                        usual.settings(),
                        terms,
                        Mails.customer("anna@example.com", ConsentHistory.empty()),
                        Activity.none(),
                        Standing.empty(),
                        Suppression.none(),
                        null,
                        NOON));
    }

    /** Facts of which one is changed at a time. */
    private record Facts(MailFacts build) {

        Facts said(State state, Level level, Instant at) {
            return of(Mails.customer("anna@example.com", Mails.said(state, level, at.toString())));
        }

        Facts bought(LocalDate noticeSince) {
            MailSettings settings =
                    Mails.settings(
                            build.settings().quietHours(), build.settings().caps(), noticeSince, 0);
            return with(settings, build.terms(), Mails.bought("2026-04-11T10:00:00Z"));
        }

        Facts holdout(int percent) {
            MailSettings settings =
                    Mails.settings(
                            Mails.quiet("20:00", "08:00", DayOfWeek.SUNDAY),
                            new FrequencyCaps(7, 2, 4),
                            null,
                            percent);
            return with(settings, build.terms(), build.activity());
        }

        Facts terms(int holdoutPercent, CampaignState state) {
            return build.terms() == null
                    ? this
                    : with(
                            build.settings(),
                            Mails.terms(Priority.NORMAL, true, holdoutPercent, state),
                            build.activity());
        }

        Facts withoutCampaign() {
            return new Facts(
                    new MailFacts(
                            build.order(),
                            build.settings(),
                            null,
                            build.customer(),
                            build.activity(),
                            build.standing(),
                            build.suppression(),
                            null,
                            build.now()));
        }

        private Facts with(MailSettings settings, @Nullable MailTerms terms, Activity activity) {
            return new Facts(
                    new MailFacts(
                            build.order(),
                            settings,
                            terms,
                            build.customer(),
                            activity,
                            build.standing(),
                            build.suppression(),
                            build.awaitingUntil(),
                            build.now()));
        }

        Facts of(Customer customer) {
            return changed(customer, build.standing(), build.suppression(), build.now());
        }

        Facts wishing(Wishes wishes) {
            return changed(
                    build.customer(),
                    build.standing().with(wishes),
                    build.suppression(),
                    build.now());
        }

        Facts paused(Instant until) {
            return changed(
                    build.customer(),
                    build.standing().promotionPausedUntil(until),
                    build.suppression(),
                    build.now());
        }

        Facts counting(int mails) {
            Standing standing = build.standing();
            for (int i = 0; i < mails; i++) {
                standing =
                        standing.counting(
                                new Counted("other/" + i, NOON.minusSeconds(60), Priority.NORMAL),
                                7);
            }
            return changed(build.customer(), standing, build.suppression(), build.now());
        }

        Facts known(Suppression suppression) {
            return changed(build.customer(), build.standing(), suppression, build.now());
        }

        Facts at(Instant now) {
            return changed(build.customer(), build.standing(), build.suppression(), now);
        }

        private Facts changed(
                Customer customer, Standing standing, Suppression suppression, Instant now) {
            return new Facts(
                    new MailFacts(
                            build.order(),
                            build.settings(),
                            build.terms(),
                            customer,
                            build.activity(),
                            standing,
                            suppression,
                            build.awaitingUntil(),
                            now));
        }

        Facts awaiting(Instant until) {
            return new Facts(
                    new MailFacts(
                            build.order(),
                            build.settings(),
                            build.terms(),
                            build.customer(),
                            build.activity(),
                            build.standing(),
                            build.suppression(),
                            until,
                            build.now()));
        }
    }
}
