package dev.stammkunde.programmes.community;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.KnownCustomers;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.community.DoneAction.Progress;
import dev.stammkunde.programmes.community.DoneAction.Terms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hears from a shop what a customer did, and decides what it brings: once for each id of the shop.
 *
 * <p>One transaction writes the decision and counts it, on condition that no limit is reached; the
 * points are booked after it, by a key of their own. It may stop at any call: the same report again
 * does what is left, and else the run of the hour does ({@link SettleAction}).
 */
public final class ReportAction {

    private final CommunityNeeds needs;
    private final CheckPurchase purchases;
    private final SettleAction settle;
    private final KnownCustomers known;
    private final Attempts attempts;

    public ReportAction(CommunityNeeds needs) {
        this.needs = needs;
        this.purchases = new CheckPurchase(needs.ledger());
        this.settle = new SettleAction(needs);
        this.known = new KnownCustomers(needs.customers());
        this.attempts = new Attempts(needs.beforeRetry());
    }

    /** What a report came to. */
    public sealed interface Outcome {

        /**
         * It is decided.
         *
         * @param isRepeat whether it was before
         */
        record Decided(DoneAction action, Scheme<ActionDraft> document, boolean isRepeat)
                implements Outcome {}

        /** The shop has no such document. */
        record UnknownAction() implements Outcome {}

        /** The shop has told of no such customer, or they were erased. */
        record UnknownCustomer() implements Outcome {}

        /** Something else came under this id before. */
        record IdUsedOtherwise() implements Outcome {}

        /** Nothing was written: others were always faster. */
        record Busy() implements Outcome {}
    }

    /**
     * Hears a report.
     *
     * @throws RuntimeException if the store fails: the same report again is safe
     */
    public Outcome report(ActionReport report, Instant now) {
        Optional<Scheme<ActionDraft>> document = needs.documents().find(report.document());
        if (document.isEmpty()) {
            return new Outcome.UnknownAction();
        }
        return attempts.until(() -> tryTo(report, document.get(), now))
                .map(outcome -> settled(outcome, now))
                .orElseGet(Outcome.Busy::new);
    }

    private Outcome settled(Outcome outcome, Instant now) {
        return outcome instanceof Outcome.Decided(DoneAction action, var document, boolean isRepeat)
                ? new Outcome.Decided(settle.settle(action, now), document, isRepeat)
                : outcome;
    }

    private Optional<Outcome> tryTo(ActionReport asked, Scheme<ActionDraft> document, Instant now) {
        PointsAccount account = needs.ledger().account(asked.customer());
        ActionReport report = asked.of(account.id());
        Optional<DoneAction> before = needs.actions().find(asked.id());
        if (before.isPresent()) {
            return Optional.of(again(report, before.get(), document));
        }
        if (!known.isKnown(asked.customer(), account)) {
            return Optional.of(new Outcome.UnknownCustomer());
        }
        return decide(report, document, needs.ledger().customersOf(account), now)
                .map(action -> new Outcome.Decided(action, document, false));
    }

    private Outcome again(ActionReport report, DoneAction before, Scheme<ActionDraft> document) {
        AccountId holderNow = needs.ledger().account(before.holder()).id();
        return before.report().of(holderNow).equals(report)
                ? new Outcome.Decided(before, document, true)
                : new Outcome.IdUsedOtherwise();
    }

    /** Empty where others were faster. */
    private Optional<DoneAction> decide(
            ActionReport report, Scheme<ActionDraft> document, Set<String> names, Instant now) {
        CheckPurchase.Found purchase = purchases.check(report, report.customer());
        Optional<ActionReason> reason = ActionChecks.find(document, report, purchase);
        if (reason.isPresent()) {
            return save(rejected(report, document, purchase, reason.get(), now), Map.of());
        }
        List<LimitedTally> tallies = LimitedTally.of(report.customer(), report, document.draft());
        Map<ActionTally, Long> taken = new HashMap<>();
        for (LimitedTally each : tallies) {
            long elsewhere = countElsewhere(each.tally(), names);
            Integer most = each.most();
            long room = most == null ? Long.MAX_VALUE : most - elsewhere;
            if (most != null && needs.actions().count(each.tally()) >= room) {
                return save(rejected(report, document, purchase, each.reason(), now), Map.of());
            }
            taken.put(each.tally(), room);
        }
        DoneAction counted =
                action(
                        report,
                        document,
                        purchase,
                        tallies.stream().map(LimitedTally::tally).toList(),
                        new Progress(
                                document.draft().needsModeration()
                                        ? ActionState.WAITS_FOR_REVIEW
                                        : ActionState.PAID,
                                null),
                        now);
        return save(counted, taken);
    }

    /** What was counted under other names of a customer who was joined with others. */
    private long countElsewhere(ActionTally tally, Set<String> names) {
        AccountId holder = tally.holder();
        return names.stream()
                .filter(name -> !name.equals(holder.customerId()))
                .mapToLong(
                        name ->
                                needs.actions()
                                        .count(tally.of(new AccountId(holder.shopId(), name))))
                .sum();
    }

    private Optional<DoneAction> save(DoneAction action, Map<ActionTally, Long> taken) {
        return needs.actions().save(new ActionChange(action, taken, List.of(), null))
                        == SaveResult.SAVED
                ? Optional.of(action)
                : Optional.empty();
    }

    private static DoneAction rejected(
            ActionReport report,
            Scheme<ActionDraft> document,
            CheckPurchase.Found purchase,
            @Nullable ActionReason reason,
            Instant now) {
        return action(
                report,
                document,
                purchase,
                List.of(),
                new Progress(ActionState.REJECTED, reason),
                now);
    }

    private static DoneAction action(
            ActionReport report,
            Scheme<ActionDraft> document,
            CheckPurchase.Found purchase,
            List<ActionTally> counted,
            Progress progress,
            Instant now) {
        ActionDraft draft = document.draft();
        return new DoneAction(
                report,
                new Terms(document.version(), draft.kind(), draft.points(), draft.afterRefund()),
                now,
                purchase.check(),
                purchase.known(),
                counted,
                progress,
                1);
    }
}
