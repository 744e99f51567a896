package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.ImportCouponCodes;
import dev.stammkunde.campaigns.ImportCouponCodes.NewCodes;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes coupon codes in. */
final class CouponAnswers {

    /** As many as are written within a function's time, several times over. */
    private static final int MOST_CODES = 5_000;

    private static final int MOST_BYTES = 1_000_000;

    /** What can be typed at a checkout. */
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final CouponPools pools;
    private final ImportCouponCodes importCodes;

    CouponAnswers(CouponPools pools, ImportCouponCodes importCodes) {
        this.pools = pools;
        this.importCodes = importCodes;
    }

    HttpResponse importCodes(CampaignInput input, Acting acting) {
        String shopId = input.shopId();
        String pool = input.pool();
        GivenCodes given =
                GivenCodes.isFile(input)
                        ? GivenCodes.ofFile(input, acting.at())
                        : json(input, acting);
        // Codes are worth money, so that the audit has their number alone.
        AuditEntry entry =
                acting.did(shopId, new Deed("import", "coupon-codes", pool))
                        .with("codes", null, given.codes().size())
                        .with("validUntil", null, given.validUntil());
        List<String> duplicates = new ArrayList<>(given.doubles());
        List<String> known =
                importCodes.put(
                        new NewCodes(shopId, pool, given.codes(), given.validUntil()), entry);
        duplicates.addAll(known);
        long left = pools.left(shopId, pool);
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.number("imported", given.codes().size() - known.size())
                                        .texts("duplicates", duplicates)
                                        .number("left", left)
                                        .text("encoding", given.encoding())));
    }

    private static GivenCodes json(CampaignInput input, Acting acting) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        Set<String> codes = new LinkedHashSet<>();
        List<String> duplicates = new ArrayList<>();
        if (findings.object(body, List.of("codes", "validUntil"))) {
            findings.list(body.at("codes"), "a list of 1 to 5000 codes", 1, MOST_CODES)
                    .forEach(field -> read(field, findings, codes, duplicates));
        }
        @Nullable LocalDate validUntil =
                findings.ifGiven(body, "validUntil")
                        .flatMap(field -> day(field, findings, acting.at()))
                        .orElse(null);
        List<Finding> problems = findings.problems();
        if (!problems.isEmpty()) {
            throw AdminRefusedException.invalid(problems);
        }
        return new GivenCodes(List.copyOf(codes), duplicates, validUntil, null);
    }

    private static void read(
            JsonField field, Findings findings, Set<String> codes, List<String> duplicates) {
        findings.text(field, "1 to 100 printable ASCII characters without blanks", CODE)
                .filter(code -> !codes.add(code))
                .ifPresent(duplicates::add);
    }

    private static Optional<LocalDate> day(JsonField field, Findings findings, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return findings.value(
                field,
                "a date such as 2027-12-31 that is not over",
                JsonField::date,
                day -> !day.isBefore(today));
    }
}
