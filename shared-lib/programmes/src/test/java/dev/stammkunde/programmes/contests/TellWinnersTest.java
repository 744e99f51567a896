package dev.stammkunde.programmes.contests;

import static dev.stammkunde.programmes.contests.ContestWorld.AFTER;
import static dev.stammkunde.programmes.contests.ContestWorld.mia;
import static dev.stammkunde.programmes.contests.EntryWay.FREE;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.ServiceMatter.ContestWon;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.store.DynamoDbContests;
import dev.stammkunde.programmes.store.DynamoDbPlannedNotices;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleContests;
import dev.stammkunde.rewards.redeem.FindRewardReader;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Winners hear by mail that they won, over DynamoDB. */
final class TellWinnersTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final InMemorySchemes<ContestDraft> documents = new InMemorySchemes<>();
    private final List<MailOrder> mails = new ArrayList<>();
    private boolean areErased;

    private static String table() {
        return DYNAMO_DB.table("ProgrammesTable");
    }

    private Optional<FindCustomer.Found> find(CustomerId customer) {
        if (areErased) {
            return Optional.of(new FindCustomer.Found(new Customer.Erased(AFTER), Activity.none()));
        }
        ProfileReport report =
                new ProfileReport(
                        customer.id() + "@example.org",
                        null,
                        null,
                        null,
                        "en",
                        null,
                        null,
                        null,
                        Set.of());
        Profile profile =
                Profile.empty().with(Orders.SHOP, Platform.SHOPIFY, report, Instant.EPOCH);
        return Optional.of(new FindCustomer.Found(new Customer.Known(profile), Activity.none()));
    }

    private ContestWorld drawn() {
        documents.put(SampleContests.teaTrip());
        // The store asks whether the document is the newest: one of that version is there.
        ContestWorld world =
                new ContestWorld(
                        documents,
                        new DynamoDbContests(
                                DYNAMO_DB.client(),
                                table(),
                                new AuditTable(DYNAMO_DB.table("ShopsTable"))));
        DynamoDbContestTest.save(DYNAMO_DB, SampleContests.teaTrip());
        world.open();
        IntStream.range(0, 10).forEach(i -> world.entered("c" + i, FREE, "k"));
        world.close();
        assertThat(tell(world)).isZero();
        world.draw();
        return world;
    }

    private long tell(ContestWorld world) {
        return new TellWinners(
                        documents,
                        world.contests,
                        new DynamoDbPlannedNotices(DYNAMO_DB.client(), table()).ofContests(),
                        new FindRewardReader(
                                this::find, _ -> Map.of(), _ -> Shops.flowers(Address.SIE)),
                        mails::addAll)
                .tell(AFTER.plusSeconds(60), () -> true);
    }

    private List<String> told() {
        return mails.stream().map(mail -> mail.key().name()).distinct().toList();
    }

    @Test
    void tell_afterTheDrawAndAfterADecline_ordersOneMailForEachWinner() {
        ContestWorld world = drawn();
        assertThat(tell(world)).isOne();
        assertThat(tell(world)).isZero();
        assertThat(mails).hasSize(3);
        assertThat(mails)
                .first()
                .isInstanceOfSatisfying(
                        MailOrder.OfService.class,
                        mail -> {
                            assertThat(mail.matter()).isInstanceOf(ContestWon.class);
                            assertThat(((ContestWon) mail.matter()).prize())
                                    .isEqualTo("A tea trip");
                            assertThat(mail.address())
                                    .isEqualTo(mail.key().customer().id() + "@example.org");
                        });
        List<String> before = told();

        ContestRun run = world.contests.find(SampleContests.ID).orElseThrow();
        world.team()
                .decline(
                        SampleContests.ID,
                        run.drawn().getFirst().entry(),
                        DeclineReason.NO_ANSWER,
                        mia(AFTER));
        assertThat(tell(world)).isOne();

        assertThat(told()).hasSize(4).containsAll(before);
        assertThat(told().getLast())
                .isEqualTo(
                        "contest-won/%s/%s"
                                .formatted(
                                        SampleContests.ID.id(),
                                        world.contests
                                                .find(SampleContests.ID)
                                                .orElseThrow()
                                                .drawn()
                                                .getLast()
                                                .entry()));
    }

    @Test
    void tell_whoWasErased_isNoMail() {
        ContestWorld world = drawn();
        areErased = true;

        assertThat(tell(world)).isOne();

        assertThat(mails).isEmpty();
    }
}
