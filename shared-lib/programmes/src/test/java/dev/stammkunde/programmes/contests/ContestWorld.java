package dev.stammkunde.programmes.contests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.invitations.CheckInvitation;
import dev.stammkunde.programmes.testing.SampleContests;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop with a contest, and all that happens in it. */
final class ContestWorld {

    static final Instant NOW = SampleContests.FROM.plusSeconds(3_600);
    static final Instant AFTER = SampleContests.UNTIL.plusSeconds(3_600);

    private static final AtomicInteger REQUESTS = new AtomicInteger();

    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final Set<String> notInAudience = new HashSet<>();
    final Set<String> erased = new HashSet<>();
    final Contests contests;
    final ContestNeeds needs;
    private final AtomicInteger next = new AtomicInteger();

    ContestWorld(Schemes<ContestDraft> documents, Contests contests) {
        this.contests = contests;
        this.needs =
                new ContestNeeds(
                        documents,
                        contests,
                        ledger,
                        id ->
                                id.id().startsWith("stranger")
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Found(
                                                        erased.contains(id.id())
                                                                ? new Customer.Erased(NOW)
                                                                : Customer.UNKNOWN,
                                                        Activity.none())),
                        new CheckInvitation(
                                (customer, _, _) -> !notInAudience.contains(customer.customerId()),
                                TiersOfShops.NONE),
                        _ -> (_, _) -> Orders.programme(),
                        new CountedRandom(),
                        _ -> Thread.onSpinWait());
    }

    /** Seeds of one digit; ids whose order is not that in which they were given. */
    private final class CountedRandom implements ContestRandom {
        @Override
        public String entryId() {
            int number = next.incrementAndGet();
            return "%02x-entry-%d".formatted(number * 37 % 256, number);
        }

        @Override
        public String seed() {
            return "7".repeat(64);
        }
    }

    static AccountId customer(String id) {
        return new AccountId(Orders.SHOP, id);
    }

    /** Each time in a request of its own. */
    static Acting mia(Instant at) {
        return new Acting(
                "sub-1", "Mia", List.of("marketing"), at, "request-" + REQUESTS.incrementAndGet());
    }

    EntryOutcome enter(String customer, EntryWay way, String key) {
        return enter(customer, way, key, NOW);
    }

    EntryOutcome enter(String customer, EntryWay way, String key, Instant now) {
        return new EnterContest(needs)
                .enter(
                        new EnterContest.Wish(customer(customer), SampleContests.ID.id(), way, key),
                        now);
    }

    ContestEntry entered(String customer, EntryWay way, String key) {
        EntryOutcome outcome = enter(customer, way, key);
        assertThat(outcome).isInstanceOf(EntryOutcome.Done.class);
        return ((EntryOutcome.Done) outcome).entry();
    }

    EntryOutcome withdraw(String customer, ContestEntry entry, Instant now) {
        return new WithdrawEntry(needs)
                .withdraw(customer(customer), SampleContests.ID.id(), entry.id().id(), now);
    }

    ContestRun open() {
        return done(team().open(SampleContests.ID, mia(SampleContests.FROM)));
    }

    ContestRun close() {
        return done(team().close(SampleContests.ID, mia(AFTER)));
    }

    ContestRun draw() {
        return done(team().draw(SampleContests.ID, mia(AFTER)));
    }

    RunContest team() {
        return new RunContest(needs);
    }

    static ContestRun done(ContestRunOutcome outcome) {
        assertThat(outcome).isInstanceOf(ContestRunOutcome.Done.class);
        return ((ContestRunOutcome.Done) outcome).run();
    }

    /** Gives points that can be spent at once. */
    void give(String customer, long points) {
        PointsCommand give =
                new PointsCommand.TakeOver(
                        customer(customer),
                        "start",
                        points,
                        Instant.parse("2028-01-01T00:00:00Z"),
                        "start",
                        "anna",
                        Orders.programme());
        Decision.Book booking =
                (Decision.Book) Decide.decide(ledger.account(customer(customer)), give, NOW);
        assertThat(ledger.write(booking)).isEqualTo(Written.WRITTEN);
    }

    long points(String customer) {
        return PointsView.of(ledger.account(customer(customer)), NOW).available();
    }

    void merge(String gone, String stays) {
        ledger.write(
                Decide.merge(ledger.account(customer(gone)), ledger.account(customer(stays)), NOW));
    }
}
