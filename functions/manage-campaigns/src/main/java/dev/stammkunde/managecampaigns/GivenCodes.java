package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.CodeFile.Codes;
import dev.stammkunde.campaigns.CodeFile.Unusable;
import dev.stammkunde.campaigns.ReadCodeFile;
import dev.stammkunde.platform.http.AdminRefusedException;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Codes that somebody gives, as a list or as the file that a shop exports.
 *
 * @param codes each once
 * @param doubles what was there once more
 * @param validUntil the last day on which they can be used; absent where they do not end
 * @param encoding how the file was read; absent for a list
 */
record GivenCodes(
        List<String> codes,
        List<String> doubles,
        @Nullable LocalDate validUntil,
        @Nullable String encoding) {

    GivenCodes {
        codes = List.copyOf(codes);
        doubles = List.copyOf(doubles);
    }

    static boolean isFile(CampaignInput input) {
        return input.admin()
                .request()
                .findHeader("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).strip().startsWith("text/csv"))
                .isPresent();
    }

    /** Reads a file, whose last day stands in the query. */
    static GivenCodes ofFile(CampaignInput input, Instant now) {
        byte[] file = input.admin().request().body().bytes();
        if (file.length > ReadCodeFile.MOST_BYTES) {
            throw AdminRefusedException.tooLarge(ReadCodeFile.MOST_BYTES);
        }
        @Nullable LocalDate validUntil =
                input.admin()
                        .request()
                        .findQuery("validUntil")
                        .map(text -> day(text, now))
                        .orElse(null);
        return switch (ReadCodeFile.read(file)) {
            case Codes codes ->
                    new GivenCodes(
                            codes.codes(), codes.doubles(), validUntil, codes.encoding().label());
            case Unusable unusable ->
                    throw AdminRefusedException.invalid(
                            unusable.line() == 0 ? "$" : "line " + unusable.line(),
                            unusable.problem());
        };
    }

    private static LocalDate day(String text, Instant now) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
                return day;
            }
        } catch (DateTimeException _) {
            // Said below, as of a day that is over.
        }
        throw AdminRefusedException.parameter(
                "validUntil", "must be a date such as 2027-12-31 that is not over");
    }
}
