package dev.stammkunde.points.adjust;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.adjust.MakeAdjustment.Name;
import dev.stammkunde.points.adjust.MakeAdjustment.Needs;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.InMemoryAdjustments;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.testkit.Crashing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** People who adjust, over stores that a test chooses. */
final class Desk {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final AdjustmentLimit LIMIT = new AdjustmentLimit(500, 1_200);
    static final String ANNA = "anna";
    static final String BERT = "bert";

    final PointsLedger ledger;
    final Adjustments adjustments;
    Programme programme = Orders.programme();
    KnowsCustomer customers = customer -> customer.equals(ACCOUNT);
    Instant now = NOW;

    Desk(PointsLedger ledger, Adjustments adjustments) {
        this.ledger = ledger;
        this.adjustments = adjustments;
    }

    static Desk inMemory() {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        return new Desk(ledger, new InMemoryAdjustments(ledger));
    }

    MakeAdjustment make() {
        return make(Crashing.never());
    }

    MakeAdjustment make(Crashing crashing) {
        return new MakeAdjustment(
                new Needs(
                        crashing.wrap(PointsLedger.class, ledger),
                        crashing.wrap(Adjustments.class, adjustments),
                        crashing.wrap(KnowsCustomer.class, customers),
                        _ -> (_, _) -> programme,
                        _ -> {}));
    }

    static Name name(String key) {
        return new Name(SHOP, AdjustmentId.of(SHOP, key));
    }

    static AdjustmentAsk ask(long points) {
        return new AdjustmentAsk(ACCOUNT.customerId(), points, "Kulanz", null, null, ANNA);
    }

    AdjustmentOutcome ask(String key, long points) {
        return ask(key, points, LIMIT);
    }

    AdjustmentOutcome ask(String key, long points, @Nullable AdjustmentLimit limit) {
        return make().ask(name(key), ask(points), limit, now);
    }

    AdjustmentOutcome approve(String key, String by) {
        return make().approve(name(key), new AdjustmentAuthority(by, LIMIT), now);
    }

    AdjustmentOutcome reject(String key, String by) {
        return make().reject(name(key), by, "nein", now);
    }

    long balance() {
        return ledger.account(ACCOUNT).balance();
    }
}
