package dev.stammkunde.points.adjust;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.AuditLog.Question;
import dev.stammkunde.platform.testing.InMemoryAudit;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** People who adjust, over stores that a test chooses. */
final class Desk {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final AdjustmentLimit LIMIT = new AdjustmentLimit(500, 1_200);
    static final String ANNA = "anna";
    static final String BERT = "bert";

    final PointsLedger ledger;
    final Adjustments adjustments;
    private final AuditLog audit;
    Programme programme = Orders.programme();
    KnowsCustomer customers = customer -> customer.equals(ACCOUNT);
    Instant now = NOW;
    private final AtomicInteger requests = new AtomicInteger();

    Desk(PointsLedger ledger, Adjustments adjustments, AuditLog audit) {
        this.ledger = ledger;
        this.adjustments = adjustments;
        this.audit = audit;
    }

    static Desk inMemory() {
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        InMemoryAudit audit = new InMemoryAudit();
        return new Desk(ledger, new InMemoryAdjustments(ledger, audit), audit);
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
        return make().ask(name(key), ask(points), limit, acting(ANNA));
    }

    AdjustmentOutcome approve(String key, String by) {
        return make().approve(name(key), LIMIT, acting(by));
    }

    AdjustmentOutcome reject(String key, String by) {
        return make().reject(name(key), "nein", acting(by));
    }

    /** Returns who acts in another request each time. */
    Acting acting(String person) {
        return new Acting(person, null, List.of(), now, "request " + requests.incrementAndGet());
    }

    /** Returns what was done, the newest first. */
    List<AuditEntry> told() {
        Question all =
                new Question(
                        Instant.EPOCH,
                        NOW.plusSeconds(9_999_999),
                        Optional.empty(),
                        Optional.empty());
        return audit.page(SHOP, all, Optional.empty(), 100).entries();
    }

    long balance() {
        return ledger.account(ACCOUNT).balance();
    }
}
