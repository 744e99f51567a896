package dev.stammkunde.points.store;

import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lots packed into one text, {@code available,expires,points;…} with times in seconds and all
 * numbers in base 36. The source follows where it is kept: {@code ,origin}, and issuer and acceptor
 * where they are not the shop.
 */
public final class LotsText {

    private static final int RADIX = 36;

    private LotsText() {}

    public static String pack(List<Lot> lots) {
        StringBuilder packed = new StringBuilder();
        for (Lot lot : lots) {
            Instant expiresAt = lot.term().expiresAt();
            packed.append(pack(lot.term().availableAt()))
                    .append(',')
                    .append(expiresAt == null ? "" : pack(expiresAt))
                    .append(',')
                    .append(Long.toString(lot.points(), RADIX))
                    .append(source(lot.source()))
                    .append(';');
        }
        return packed.toString();
    }

    /** Whole seconds; a fraction, which few shops report, follows after a dot in nanoseconds. */
    private static String pack(Instant instant) {
        String seconds = Long.toString(instant.getEpochSecond(), RADIX);
        return instant.getNano() == 0
                ? seconds
                : seconds + "." + Integer.toString(instant.getNano(), RADIX);
    }

    public static List<Lot> unpack(String packed) {
        List<Lot> lots = new ArrayList<>();
        for (int start = 0, end; start < packed.length(); start = end + 1) {
            end = packed.indexOf(';', start);
            String[] fields = packed.substring(start, end).split(",", -1);
            lots.add(
                    new Lot(
                            new LotTerm(unpackInstant(fields[0]), unpackOptional(fields[1])),
                            Long.parseLong(fields[2], RADIX),
                            fields.length > 3 ? source(fields) : LotSource.UNKNOWN));
        }
        return lots;
    }

    private static @Nullable Instant unpackOptional(String packed) {
        return packed.isEmpty() ? null : unpackInstant(packed);
    }

    private static Instant unpackInstant(String packed) {
        int dot = packed.indexOf('.');
        return dot < 0
                ? Instant.ofEpochSecond(Long.parseLong(packed, RADIX))
                : Instant.ofEpochSecond(
                        Long.parseLong(packed.substring(0, dot), RADIX),
                        Long.parseLong(packed.substring(dot + 1), RADIX));
    }

    private static String source(LotSource source) {
        if (source.equals(LotSource.UNKNOWN)) {
            return "";
        }
        String origin = "," + source.origin();
        return source.equals(LotSource.of(source.origin()))
                ? origin
                : origin + "," + encoded(source.issuer()) + "," + encoded(source.acceptor());
    }

    private static LotSource source(String[] fields) {
        Origin origin = Origin.valueOf(fields[3]);
        return fields.length > 5
                ? new LotSource(origin, decoded(fields[4]), decoded(fields[5]))
                : LotSource.of(origin);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
