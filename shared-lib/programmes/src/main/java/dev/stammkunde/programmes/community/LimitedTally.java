package dev.stammkunde.programmes.community;

import dev.stammkunde.points.AccountId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What an action counts for, and how much of it there may be. It is counted without a limit, too,
 * so that one that is set later holds for what was before.
 *
 * @param most absent without a limit
 * @param reason why an action beyond the limit brings nothing
 */
record LimitedTally(ActionTally tally, @Nullable Integer most, ActionReason reason) {

    static List<LimitedTally> of(AccountId holder, ActionReport report, ActionDraft draft) {
        List<LimitedTally> all = new ArrayList<>();
        ActionLimits limits = draft.limits();
        String action = report.action();
        var day = draft.day(report.occurredAt());
        if (report.proof().product() != null) {
            all.add(
                    new LimitedTally(
                            new ActionTally(holder, action, "product/" + report.proof().product()),
                            limits.perProduct(),
                            ActionReason.LIMIT_OF_PRODUCT));
        }
        all.add(
                new LimitedTally(
                        new ActionTally(holder, action, "day/" + day),
                        limits.perDay(),
                        ActionReason.LIMIT_OF_DAY));
        all.add(
                new LimitedTally(
                        new ActionTally(holder, action, "total"),
                        limits.total(),
                        ActionReason.LIMIT_IN_TOTAL));
        if (draft.kind() == ActionKind.ACCOUNT_BIRTHDAY) {
            all.add(
                    new LimitedTally(
                            new ActionTally(holder, action, "year/" + day.getYear()),
                            1,
                            ActionReason.LIMIT_OF_YEAR));
        }
        return all;
    }
}
