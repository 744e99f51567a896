package dev.stammkunde.points.testing;

import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.BookTogether.Asked;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What every store does that books for many customers. Each test gets an empty one. */
public abstract class BookTogetherContract {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final AccountId ADA = new AccountId(SHOP, "ada");
    private static final AccountId BOB = new AccountId(SHOP, "bob");
    private static final AccountId EVE = new AccountId(SHOP, "eve");

    protected abstract BookTogether together();

    /** The same store, one by one. */
    protected abstract PointsLedger ledger();

    @Test
    void write_asManyAsThereMayBe_writesAllOfThem() {
        List<AccountId> customers =
                IntStream.range(0, BookTogether.MOST)
                        .mapToObj(i -> new AccountId(SHOP, "c" + i))
                        .toList();

        assertThat(write(customers)).isEqualTo(Written.WRITTEN);

        assertThat(standings(customers))
                .allSatisfy(standing -> assertThat(standing.account().balance()).isEqualTo(7))
                .allSatisfy(standing -> assertThat(standing.booked()).isPresent())
                .extracting(standing -> standing.account().id())
                .isEqualTo(customers);
    }

    @Test
    void write_aKeyThatIsBooked_writesNone() {
        write(List.of(ADA));
        // Of an account that is as it was read, so that nothing but the key is in the way.
        Decision.Book again = decide(ledger().account(ADA), over(ADA));

        assertThat(together().write(List.of(decide(BOB), again))).isEqualTo(Written.KEY_TAKEN);

        assertThat(ledger().account(BOB)).isEqualTo(PointsAccount.empty(BOB));
        assertThat(ledger().account(ADA).balance()).isEqualTo(7);
    }

    @Test
    void write_anAccountThatMoved_writesNone() {
        Decision.Book ada = decide(ADA);
        PointsCommand other = over(ADA, "another");
        assertThat(ledger().write(decide(PointsAccount.empty(ADA), other)))
                .isEqualTo(Written.WRITTEN);

        assertThat(together().write(List.of(decide(BOB), ada))).isEqualTo(Written.ACCOUNT_MOVED);

        assertThat(standings(List.of(BOB, ADA)))
                .extracting(Standing::booked)
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(ledger().account(BOB).sequence()).isZero();
    }

    @Test
    void standings_ofBookedAndNew_areInTheOrderAskedFor() {
        Decision.Book bob = decide(BOB);
        together().write(List.of(bob));

        assertThat(standings(List.of(EVE, BOB, ADA)))
                .containsExactly(
                        new Standing(PointsAccount.empty(EVE), Optional.empty()),
                        new Standing(bob.after(), Optional.of(bob.entry())),
                        new Standing(PointsAccount.empty(ADA), Optional.empty()));
    }

    @Test
    void standings_ofWhoWasMerged_isTheAccountOfWhoStaysAndWhatWasBookedBefore() {
        write(List.of(ADA, BOB));
        PointsLedger ledger = ledger();
        ledger.write(Decide.merge(ledger.account(ADA), ledger.account(BOB), NOW));

        List<Standing> standings = standings(List.of(ADA, BOB));

        assertThat(standings)
                .extracting(Standing::account)
                .containsExactly(ledger.account(BOB), ledger.account(BOB));
        assertThat(standings)
                .extracting(standing -> standing.booked().orElseThrow().account())
                .containsExactly(ADA, BOB);
    }

    @Test
    void standings_ofNobody_areNone() {
        assertThat(standings(List.of())).isEmpty();
    }

    private List<Standing> standings(List<AccountId> customers) {
        return together()
                .standings(customers.stream().map(id -> new Asked(id, over(id).key())).toList());
    }

    private Written write(List<AccountId> customers) {
        return together().write(customers.stream().map(BookTogetherContract::decide).toList());
    }

    private static Decision.Book decide(AccountId customer) {
        return decide(PointsAccount.empty(customer), over(customer));
    }

    private static Decision.Book decide(PointsAccount account, PointsCommand command) {
        return (Decision.Book) Decide.decide(account, command, NOW);
    }

    private static PointsCommand over(AccountId customer) {
        return over(customer, "alt-1");
    }

    private static PointsCommand over(AccountId customer, String reference) {
        return new PointsCommand.TakeOver(
                customer, reference, 7, null, "Übernommen", "anna", Orders.programme());
    }
}
