package dev.stammkunde.finance.months;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A month that is over and proved, and what the next one goes on from. It never changes.
 *
 * @param folded as it was when it was kept
 * @param terms that it was folded by
 * @param pieces hold its accounts, one line each, in their order
 * @param beganWith the {@link #state} of the month before, or {@link #NOTHING}; absent where the
 *     month was kept by a release that did not write it down
 */
public record CarriedMonth(
        FoldedMonth folded, FoldTerms terms, List<Piece> pieces, @Nullable String beganWith) {

    /** The state before anything was booked. */
    public static final String NOTHING = state(List.of());

    public CarriedMonth {
        pieces = List.copyOf(pieces);
    }

    public ShopMonth month() {
        return folded.figures().month();
    }

    /** Names the accounts that the next month goes on from, in lower-case hexadecimal. */
    public String state() {
        return state(pieces);
    }

    private static String state(List<Piece> pieces) {
        return Sha256.of(
                pieces.stream()
                        .map(Piece::sha256)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A piece of the accounts.
     *
     * @param sha256 of its lines, in lower-case hexadecimal: it names the object
     */
    public record Piece(String sha256, long lines) {}
}
