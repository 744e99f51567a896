package dev.stammkunde.cases;

import dev.stammkunde.cases.ChangeCase.Change;
import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentAuthority;
import dev.stammkunde.points.adjust.AdjustmentId;
import dev.stammkunde.points.adjust.AdjustmentMonth;
import dev.stammkunde.points.adjust.AdjustmentOutcome;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.Adjustments;
import dev.stammkunde.points.adjust.MakeAdjustment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Closes cases with points for the customer, within what the person may give alone and what all may
 * give together in a month.
 *
 * <p>Exactly once, and never half: the booking and the closing are one transaction, under a key
 * that is made of the case. It may stop at any call; the same again finds the case closed.
 */
public final class MakeGood {

    /** More writers at a time than this are told to come again. */
    private static final int ATTEMPTS = 40;

    /**
     * What is given.
     *
     * @param points more than 0
     * @param reason shown to the customer; see {@link AdjustmentAsk#isReason}
     * @param authority who gives, and what they may
     */
    public record Giving(int points, String reason, AdjustmentAuthority authority) {}

    private final CasePorts ports;
    private final CloseWithPoints closing;
    private final MakeAdjustment.Needs needs;
    private final ChangeCase change;

    /**
     * Makes the use case.
     *
     * @param needs of bookings; their adjustments are those of {@code closing}
     */
    public MakeGood(CasePorts ports, CloseWithPoints closing, MakeAdjustment.Needs needs) {
        this.ports = ports;
        this.closing = closing;
        this.needs = needs;
        this.change = new ChangeCase(ports);
    }

    /** Returns the id of the adjustment that makes a case good, by which it is found. */
    public static String adjustmentOf(CaseId id) {
        // No key of a request has a line break, so nobody can take this one before.
        return AdjustmentId.of(id.shopId(), "case\n" + id.id());
    }

    /** Closes a case as made good. The same request again finds it closed, and gives no more. */
    public CaseChanging close(Seen seen, Giving giving, Acting acting) {
        CaseOutcome outcome = new CaseOutcome.MadeGood(giving.points());
        return change.closing(seen.id(), outcome, acting, () -> untilWritten(seen, giving, acting));
    }

    private CaseChanging untilWritten(Seen seen, Giving giving, Acting acting) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<CaseChanging> done = attempt(seen, giving, acting);
            if (done.isPresent()) {
                return done.get();
            }
            ports.beforeRetry().accept(attempt);
        }
        return new CaseChanging.NotGiven(AdjustmentRefusal.BUSY);
    }

    private Optional<CaseChanging> attempt(Seen seen, Giving giving, Acting acting) {
        Optional<Versioned<ServiceCase>> read = ports.cases().find(seen.id());
        Optional<CaseChanging> refused = ChangeCase.findObstacle(read, seen);
        if (refused.isPresent()) {
            return refused;
        }
        Versioned<ServiceCase> found = read.orElseThrow();
        String customer = found.value().opening().customerId();
        if (customer == null) {
            return Optional.of(new CaseChanging.Nobodys());
        }
        Change closed =
                change.closed(found.value(), new CaseOutcome.MadeGood(giving.points()), acting);
        AuditEntry entry = closed.entry().with("adjustment", null, adjustmentOf(seen.id()));
        AdjustmentAsk ask =
                new AdjustmentAsk(
                        customer,
                        giving.points(),
                        giving.reason(),
                        null,
                        found.value().opening().orderId(),
                        acting.person());
        return new MakeAdjustment(with(new Closing(closing, found, closed.next(), entry)))
                .tryToBook(
                        new MakeAdjustment.Name(seen.id().shopId(), adjustmentOf(seen.id())),
                        ask,
                        giving.authority(),
                        acting)
                .flatMap(booked -> told(booked, found, new Change(closed.next(), entry)));
    }

    /**
     * Points that were given before to a case that is open nevertheless, such as one of a table
     * that was restored, are not given again.
     */
    private Optional<CaseChanging> told(
            AdjustmentOutcome booked, Versioned<ServiceCase> before, Change closed) {
        return switch (booked) {
            case AdjustmentOutcome.Refused(AdjustmentRefusal reason) ->
                    Optional.of(new CaseChanging.NotGiven(reason));
            case AdjustmentOutcome.Done done
                    when done.isReplay()
                            && ports.cases()
                                            .save(
                                                    before,
                                                    closed.next(),
                                                    Optional.of(closed.entry()))
                                    == SaveResult.CONFLICT ->
                    Optional.empty();
            case AdjustmentOutcome.Done _ ->
                    Optional.of(
                            new CaseChanging.Done(
                                    new Versioned<>(closed.next(), before.version() + 1)));
        };
    }

    private MakeAdjustment.Needs with(Adjustments adjustments) {
        return new MakeAdjustment.Needs(
                needs.ledger(),
                adjustments,
                needs.customers(),
                needs.programmesAsOf(),
                needs.beforeRetry());
    }

    /**
     * Adjustments whose bookings close a case. The audit tells of both in one entry: a request has
     * no more.
     */
    private record Closing(
            CloseWithPoints closing,
            Versioned<ServiceCase> before,
            ServiceCase next,
            AuditEntry entry)
            implements Adjustments {

        @Override
        public Optional<AdjustmentRecord> find(String shopId, String id) {
            return closing.adjustments().find(shopId, id);
        }

        @Override
        public AdjustmentMonth month(String shopId, YearMonth month, String person) {
            return closing.adjustments().month(shopId, month, person);
        }

        @Override
        public PendingPage pending(
                String shopId, Instant since, Optional<String> after, int limit) {
            return closing.adjustments().pending(shopId, since, after, limit);
        }

        @Override
        public SaveResult save(AdjustmentRecord adjustment, AuditEntry unused) {
            throw new IllegalStateException("what makes a case good waits for nobody");
        }

        @Override
        public SaveResult book(BookedAdjustment booked) {
            return closing.close(before, next, booked.toldAs(entry));
        }
    }
}
