package dev.stammkunde.remindcases;

import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.Optional;
import java.util.function.Function;

/** Finds when teams work. A shop whose hours cannot be used keeps no other shop back. */
final class FindHours {

    private static final OutcomeLog LOG = OutcomeLog.of("remind-cases");

    private final Function<String, WorkingHours> hours;

    FindHours(Function<String, WorkingHours> hours) {
        this.hours = hours;
    }

    /** Finds the hours of a shop; nothing, and a line of the log, where they cannot be used. */
    Optional<WorkingHours> find(String shopId) {
        try {
            return Optional.of(hours.apply(shopId));
        } catch (UnusableDocumentException e) {
            LOG.error("hours-unusable").with(LogKey.SHOP_ID, shopId).with(e).write();
            return Optional.empty();
        }
    }
}
