package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.closing.CloseResult.AlreadyClosed;
import dev.stammkunde.finance.closing.CloseResult.Closed;
import dev.stammkunde.finance.months.CarriedMonth;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Closes a month: seals its files and signs what it says.
 *
 * <p>It may end anywhere: files come first and count for nothing, the close comes last and at once.
 * Who asks again goes on where it ended. Of two who close a month at once one is told what the
 * other closed. There is no way back: what is found out later is booked later.
 */
public final class CloseMonth {

    /** The day after, in which late parts come and the night's run puts the last day together. */
    public static final Duration GRACE = Duration.ofDays(1);

    private final Places places;
    private final UnsettledDays unsettled;
    private final SignDigest key;
    private final Duration grace;

    /** Where closes and signatures lie. */
    public record Places(ClosedMonths closed, SealedMonths sealed, DaySignatures signatures) {}

    /**
     * Prepares to close months.
     *
     * @param grace how long after the journal's last day of a month it can be closed
     */
    public CloseMonth(Places places, UnsettledDays unsettled, SignDigest key, Duration grace) {
        this.places = places;
        this.unsettled = unsettled;
        this.key = key;
        this.grace = grace;
    }

    /**
     * Closes a month, or says why not.
     *
     * @throws IllegalStateException if nothing but the accounts that it leaves is missing
     */
    public CloseResult close(CloseAsk ask, Instant now) {
        ShopMonth month = ask.month();
        // In this order: a month that is closed in between is found by the second look.
        Optional<MonthClose> last = places.closed().findLast(month.shopId());
        Optional<MonthClose> before = places.closed().find(month.shopId(), month.month());
        if (before.isPresent()) {
            return new AlreadyClosed(before.get());
        }
        CloseResult.Refused refused = refusal(ask, last, now);
        return refused != null ? refused : seal(ask, last, now);
    }

    private CloseResult.@Nullable Refused refusal(
            CloseAsk ask, Optional<MonthClose> last, Instant now) {
        ShopMonth month = ask.month();
        JournalSpan days = JournalSpan.of(from(month, last), month.ends());
        Instant earliest =
                days.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(grace);
        if (now.isBefore(earliest)) {
            return new CloseResult.TooEarly(earliest);
        }
        YearMonth first = ask.firstMonth();
        if (first == null || month.month().isBefore(first)) {
            return new CloseResult.NothingToClose();
        }
        YearMonth next = last.map(close -> close.month().month().plusMonths(1)).orElse(first);
        if (!next.equals(month.month())) {
            return new CloseResult.OutOfOrder(next);
        }
        if (!ask.tieOut().ties()) {
            return new CloseResult.LedgerDiffers(ask.tieOut());
        }
        if (!begins(carried(ask), last)) {
            return new CloseResult.OpeningDiffers(
                    last.map(close -> close.month().month()).orElse(null));
        }
        return unsettled
                .findFirst(month.shopId(), days.first(), days.last())
                .map(CloseResult.Unsettled::new)
                .orElse(null);
    }

    private static boolean begins(CarriedStates carried, Optional<MonthClose> last) {
        return last.map(close -> close.content().carriedSha256())
                .orElse(CarriedMonth.NOTHING)
                .equals(carried.opening());
    }

    private static CarriedStates carried(CloseAsk ask) {
        CarriedStates carried = ask.carried();
        if (carried == null) {
            throw new IllegalStateException(
                    "what %s leaves is not kept, or was read anew meanwhile: ask again"
                            .formatted(ask.month().month()));
        }
        return carried;
    }

    private static Instant from(ShopMonth month, Optional<MonthClose> last) {
        return last.map(close -> close.content().asOf()).orElseGet(month::begins);
    }

    private CloseResult seal(CloseAsk ask, Optional<MonthClose> last, Instant now) {
        ShopMonth month = ask.month();
        MonthClose close = signed(content(ask, last, now));
        for (SealedFile file : close.content().files()) {
            SealedMonths.Kept unused =
                    places.sealed()
                            .keep(
                                    month.shopId(),
                                    month.month(),
                                    file,
                                    Objects.requireNonNull(ask.files().get(file.name())));
        }
        if (places.sealed().seal(close)) {
            return new Closed(close);
        }
        MonthClose winner = places.closed().find(month.shopId(), month.month()).orElseThrow();
        // A write whose answer was lost is refused when it is tried again: it is there already.
        return winner.equals(close) ? new Closed(close) : new AlreadyClosed(winner);
    }

    private MonthClose.Content content(CloseAsk ask, Optional<MonthClose> last, Instant now) {
        List<SealedFile> files =
                ask.files().entrySet().stream()
                        .map(file -> SealedFile.of(file.getKey(), file.getValue()))
                        .toList();
        return new MonthClose.Content(
                ask.month(),
                from(ask.month(), last),
                ask.legalEntity(),
                ask.closedBy(),
                now,
                last.map(MonthClose::hash).orElse(null),
                ask.tieOut().accounts(),
                ask.entries(),
                carried(ask).closing(),
                places.signatures()
                        .findLast(ask.month().shopId())
                        .map(DaySignature::end)
                        .orElse(null),
                files,
                key.keyId());
    }

    private MonthClose signed(MonthClose.Content content) {
        String hash = content.computedHash();
        byte[] signature = key.sign(HexFormat.of().parseHex(hash));
        return new MonthClose(content, hash, Base64.getEncoder().encodeToString(signature));
    }
}
