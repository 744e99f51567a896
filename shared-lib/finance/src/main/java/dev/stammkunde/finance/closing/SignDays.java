package dev.stammkunde.finance.closing;

import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Signs days of the journal that were put together.
 *
 * <p>It may end anywhere: a day that was not signed is signed by the next run. Two at once cannot
 * take one place in the chain. Nothing that was signed is ever changed: a day that has more lines
 * than its last signature says gets a further one.
 */
public final class SignDays {

    private static final int ATTEMPTS = 5;

    private final DayHeads heads;
    private final DaySignatures signatures;
    private final SignDigest key;

    public SignDays(DayHeads heads, DaySignatures signatures, SignDigest key) {
        this.heads = heads;
        this.signatures = signatures;
        this.key = key;
    }

    /** What became of signing a day. */
    public sealed interface Result {

        /** The day has a signature more. */
        record Signed(DaySignature signature) implements Result {}

        /** Its last signature says what the day has. */
        record SignedBefore() implements Result {}

        /** It was not put together, or has no line. */
        record NothingToSign() implements Result {}
    }

    /**
     * Looks up which days of a shop were signed.
     *
     * @param since the first day that anybody will ask for
     */
    public OfShop ofShop(String shopId, LocalDate since) {
        return new OfShop(shopId, since);
    }

    /** Signs days of one shop. */
    public final class OfShop {

        private final String shopId;
        private final LocalDate since;
        private final Map<LocalDate, DaySignature> lastOfDay = new HashMap<>();
        private @Nullable DaySignature last;

        private OfShop(String shopId, LocalDate since) {
            this.shopId = shopId;
            this.since = since;
            look();
        }

        /** From the end back to where no such day can have been signed yet. */
        private void look() {
            lastOfDay.clear();
            last = signatures.findLast(shopId).orElse(null);
            Instant first = since.atStartOfDay(ZoneOffset.UTC).toInstant();
            DaySignature signature = last;
            while (signature != null && !signature.content().signedAt().isBefore(first)) {
                lastOfDay.putIfAbsent(signature.content().day().date(), signature);
                long before = signature.content().number() - 1;
                signature =
                        before == 0
                                ? null
                                : signatures.find(shopId, before).orElseThrow(() -> gap(before));
            }
        }

        private BrokenSealException gap(long number) {
            return new BrokenSealException(
                    "signature " + number + " of shop " + shopId + " is gone");
        }

        /**
         * Signs a day, unless it is signed as it is.
         *
         * @throws BrokenSealException if a signature is not as it was written, or the day has lost
         *     lines that were signed
         * @throws dev.stammkunde.points.journal.BrokenJournalException if the day is not well: it
         *     stays without a signature
         */
        public Result sign(LocalDate date, Instant now) {
            JournalDay day = new JournalDay(shopId, date);
            DayManifest manifest = heads.manifest(day);
            if (manifest == null || manifest.lines() == 0) {
                return new Result.NothingToSign();
            }
            if (isSigned(date, manifest)) {
                return new Result.SignedBefore();
            }
            DayHeads.Root root = heads.read(day, manifest);
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                DaySignature signature = signed(content(day, root, now));
                if (signatures.add(signature) || isThere(signature)) {
                    last = signature;
                    lastOfDay.put(date, signature);
                    return new Result.Signed(signature);
                }
                look();
                if (isSigned(date, manifest)) {
                    return new Result.SignedBefore();
                }
            }
            throw new IllegalStateException("others were faster " + ATTEMPTS + " times");
        }

        private boolean isSigned(LocalDate date, DayManifest manifest) {
            DaySignature signature = lastOfDay.get(date);
            if (signature == null) {
                return false;
            }
            if (signature.content().lines() > manifest.lines()) {
                throw new BrokenSealException(
                        "%s of shop %s has %d lines, of %d that were signed"
                                .formatted(
                                        date,
                                        shopId,
                                        manifest.lines(),
                                        signature.content().lines()));
            }
            return signature.content().lines() == manifest.lines();
        }

        /** A write whose answer was lost is refused when it is tried again. */
        private boolean isThere(DaySignature signature) {
            return signatures
                    .find(shopId, signature.content().number())
                    .filter(signature::equals)
                    .isPresent();
        }

        private DaySignature.Content content(JournalDay day, DayHeads.Root root, Instant now) {
            Optional<DaySignature> before = Optional.ofNullable(last);
            Optional<DaySignature> ofDay = Optional.ofNullable(lastOfDay.get(day.date()));
            return new DaySignature.Content(
                    day,
                    before.map(signature -> signature.content().number()).orElse(0L) + 1,
                    now,
                    root.lines(),
                    root.accounts(),
                    root.sha256(),
                    before.map(DaySignature::hash).orElse(null),
                    ofDay.map(signature -> signature.content().number()).orElse(null),
                    key.keyId());
        }

        private DaySignature signed(DaySignature.Content content) {
            String hash = content.computedHash();
            byte[] signature = key.sign(HexFormat.of().parseHex(hash));
            return new DaySignature(content, hash, Base64.getEncoder().encodeToString(signature));
        }
    }
}
