package dev.stammkunde.programmes.community;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What marketing writes of a rewarded action: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param points that it brings, more than zero
 * @param needsModeration whether somebody of the team looks at each before it is paid
 * @param needsPurchase whether the customer must have bought what it is about
 * @param minimumCharacters that a text must have; absent where none is needed
 * @param from the first day whose actions count; absent where those do that happen since the
 *     document is active
 * @param until the last day whose actions count; absent where it does not end
 * @param zone in which days begin
 * @param texts what customers read, in both languages
 */
public record ActionDraft(
        String name,
        ActionKind kind,
        long points,
        ActionLimits limits,
        boolean needsModeration,
        boolean needsPurchase,
        @Nullable Integer minimumCharacters,
        AfterRefund afterRefund,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        ZoneId zone,
        Map<Language, ActionText> texts) {

    public ActionDraft {
        texts = Map.copyOf(texts);
    }

    /** Returns on which day something happens. */
    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
