package dev.stammkunde.programmes.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.ServiceMatter.EventNotice;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.store.DynamoDbPlannedNotices;
import dev.stammkunde.programmes.store.DynamoDbSignups;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleGatherings;
import dev.stammkunde.rewards.redeem.FindRewardReader;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Customers hear by mail of their seats, over DynamoDB. */
final class TellGuestsTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant NOW = SampleGatherings.SIGN_UP_FROM.plusSeconds(3_600);
    private static final Instant DAY_BEFORE = SampleGatherings.STARTS.minus(Duration.ofDays(1));

    private final InMemorySchemes<GatheringDraft> documents = new InMemorySchemes<>();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final List<MailOrder> mails = new ArrayList<>();
    private final Set<String> erased = new HashSet<>();
    private boolean queueFails;
    private GatheringNeeds needs;
    private DynamoDbPlannedNotices notices;

    @BeforeEach
    void begin() {
        documents.put(
                SampleGatherings.scheme(
                        1, SampleGatherings.TASTING.replace("\"capacity\":10", "\"capacity\":1")));
        String table = DYNAMO_DB.table("ProgrammesTable");
        needs =
                SampleGatherings.needs(
                        documents,
                        new DynamoDbSignups(DYNAMO_DB.client(), table, AuditTable.NONE),
                        ledger);
        notices = new DynamoDbPlannedNotices(DYNAMO_DB.client(), table);
    }

    private long tell(Instant now) {
        FindRewardReader readers =
                new FindRewardReader(this::find, _ -> Map.of(), _ -> Shops.flowers(Address.SIE));
        return new TellGuests(
                        documents,
                        notices,
                        readers,
                        orders -> {
                            mails.addAll(orders);
                            if (queueFails) {
                                throw new IllegalStateException("the queue failed after it");
                            }
                        })
                .tell(now, () -> true);
    }

    private Optional<FindCustomer.Found> find(CustomerId customer) {
        if (erased.contains(customer.id())) {
            return Optional.of(new FindCustomer.Found(new Customer.Erased(NOW), Activity.none()));
        }
        ProfileReport report =
                new ProfileReport(
                        customer.id() + "@example.org",
                        "Anna",
                        null,
                        null,
                        "de-DE",
                        null,
                        null,
                        null,
                        Set.of());
        Profile profile =
                Profile.empty().with(Orders.SHOP, Platform.SHOPIFY, report, Instant.EPOCH);
        return Optional.of(new FindCustomer.Found(new Customer.Known(profile), Activity.none()));
    }

    private static AccountId customer(String id) {
        return new AccountId(Orders.SHOP, id);
    }

    private void signUp(String id) {
        new SignUp(needs).signUp(customer(id), "tasting", NOW);
    }

    private void cancel(String id) {
        new CancelSignup(needs).cancel(customer(id), "tasting", NOW);
    }

    /** What was ordered, each once by its key. */
    private List<String> told() {
        return mails.stream()
                .map(mail -> mail.key().customer().id() + ' ' + mail.key().name())
                .distinct()
                .toList();
    }

    @Test
    void tell_seatWaitingMovedUpAndSoon_isToldOnceEach() {
        signUp("a");
        signUp("b");
        assertThat(tell(NOW)).isEqualTo(2);
        assertThat(tell(NOW)).isZero();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "a event-notice/tasting/1/seat", "b event-notice/tasting/2/waiting");
        assertThat(mails)
                .filteredOn(mail -> mail.key().customer().id().equals("a"))
                .singleElement()
                .isInstanceOfSatisfying(
                        MailOrder.OfService.class,
                        mail -> {
                            assertThat(mail.address()).isEqualTo("a@example.org");
                            assertThat(mail.language()).isEqualTo("de");
                            assertThat(mail.matter())
                                    .isEqualTo(
                                            new EventNotice(
                                                    EventNotice.About.SEAT,
                                                    "tasting",
                                                    "Teeprobe",
                                                    "Samstag, 10. April 2027, 15:00 bis 17:00 Uhr",
                                                    "Teestube, Köln"));
                        });

        mails.clear();
        cancel("a");
        tell(NOW.plusSeconds(60));
        assertThat(told()).containsExactly("b event-notice/tasting/2/seat");

        mails.clear();
        tell(DAY_BEFORE.minusSeconds(1));
        assertThat(told()).isEmpty();
        tell(DAY_BEFORE);
        tell(DAY_BEFORE.plusSeconds(60));
        assertThat(told()).containsExactly("b event-notice/tasting/2/soon");
    }

    @Test
    void tell_stoppedAfterTheOrder_ordersTheSameAgainAndNothingElse() {
        signUp("a");
        queueFails = true;
        try {
            tell(NOW);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("queue");
        }
        queueFails = false;

        tell(NOW);

        assertThat(mails).hasSize(2);
        assertThat(told()).containsExactly("a event-notice/tasting/1/seat");
    }

    @Test
    void tell_whoWasErasedOrAnEventThatIsOver_isNoMail() {
        signUp("a");
        erased.add("a");
        assertThat(tell(NOW)).isOne();
        cancel("a");
        signUp("b");
        assertThat(tell(SampleGatherings.STARTS)).isOne();

        assertThat(mails).isEmpty();
        assertThat(tell(SampleGatherings.STARTS)).isZero();
    }

    @Test
    void tell_putOff_remindsTheDayBeforeItsNewDay() {
        signUp("a");
        tell(NOW);
        mails.clear();
        documents.put(
                SampleGatherings.scheme(
                        2,
                        SampleGatherings.TASTING
                                .replace("2027-04-10T13", "2027-04-20T13")
                                .replace("2027-04-10T15", "2027-04-20T15")));

        tell(DAY_BEFORE);
        assertThat(mails).isEmpty();
        tell(DAY_BEFORE.plus(Duration.ofDays(10)));

        assertThat(told()).containsExactly("a event-notice/tasting/1/soon");
    }
}
