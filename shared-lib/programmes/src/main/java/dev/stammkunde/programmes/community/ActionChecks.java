package dev.stammkunde.programmes.community;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why an action brings nothing, whatever was counted before. A new rule is one more element. */
final class ActionChecks {

    private static final List<Check> ALL =
            List.of(
                    ActionChecks::isOffered,
                    ActionChecks::isInWindow,
                    ActionChecks::isLongEnough,
                    ActionChecks::isBought);

    private ActionChecks() {}

    /** One rule. */
    @FunctionalInterface
    private interface Check {
        Optional<ActionReason> find(
                Scheme<ActionDraft> action, ActionReport report, CheckPurchase.Found purchase);
    }

    /** Finds the first reason. */
    static Optional<ActionReason> find(
            Scheme<ActionDraft> action, ActionReport report, CheckPurchase.Found purchase) {
        return ALL.stream()
                .flatMap(check -> check.find(action, report, purchase).stream())
                .findFirst();
    }

    private static Optional<ActionReason> isOffered(
            Scheme<ActionDraft> action, ActionReport report, CheckPurchase.Found purchase) {
        return reasonIf(action.state() != DocumentState.ACTIVE, ActionReason.NOT_OFFERED);
    }

    /** Without a first day, what was before nobody promised points for brings none. */
    private static Optional<ActionReason> isInWindow(
            Scheme<ActionDraft> action, ActionReport report, CheckPurchase.Found purchase) {
        ActionDraft draft = action.draft();
        LocalDate day = draft.day(report.occurredAt());
        LocalDate from = draft.from();
        LocalDate until = draft.until();
        boolean isEarly =
                from == null
                        ? report.occurredAt().isBefore(action.activeSince())
                        : day.isBefore(from);
        return reasonIf(isEarly, ActionReason.TOO_EARLY)
                .or(() -> reasonIf(until != null && day.isAfter(until), ActionReason.TOO_LATE));
    }

    private static Optional<ActionReason> isLongEnough(
            Scheme<ActionDraft> action, ActionReport report, CheckPurchase.Found purchase) {
        Integer least = action.draft().minimumCharacters();
        Integer characters = report.proof().characters();
        return reasonIf(
                least != null && (characters == null || characters < least),
                ActionReason.TEXT_TOO_SHORT);
    }

    private static Optional<ActionReason> isBought(
            Scheme<ActionDraft> action, ActionReport report, CheckPurchase.Found purchase) {
        return action.draft().needsPurchase()
                ? Optional.ofNullable(purchase.reason())
                : Optional.empty();
    }

    private static Optional<ActionReason> reasonIf(boolean holds, ActionReason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
