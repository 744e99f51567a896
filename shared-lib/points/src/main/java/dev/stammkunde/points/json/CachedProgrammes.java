package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.programme.ProgrammeDocuments.InForce;
import dev.stammkunde.points.programme.Programmes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shops' rules, read from their documents and kept for a while.
 *
 * <p>Time is an input: {@link #asOf} takes the time of the event that is being handled, and what
 * was read more than the limit before that time is read again. So a new version is seen at the
 * latest one limit after it was published, which is why versions are published ahead of their
 * {@code validFrom}. Safe for use by many threads.
 */
public final class CachedProgrammes {

    /** How long a function may go without noticing a new version. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    /** More shops than one stack ever has: a bound, and not a tuning. */
    private static final int MOST_SHOPS = 1_000;

    private final ProgrammeDocuments documents;
    private final Programme fallback;
    private final Map<String, Known> byShop = new ConcurrentHashMap<>();

    /**
     * Caches documents.
     *
     * @param fallback the rules where a shop has no version in force
     */
    public CachedProgrammes(ProgrammeDocuments documents, Programme fallback) {
        this.documents = documents;
        this.fallback = fallback;
    }

    /**
     * Returns the rules as known at a time, which is that of the event being handled.
     *
     * <p>A document that cannot be used is a fault: {@link Programmes#inForce} throws {@link
     * UnusableDocumentException}, so that the shop's orders wait in their queue for a repair and
     * never earn by other rules, or nothing.
     */
    public Programmes asOf(Instant now) {
        return (shopId, paidAt) -> inForce(shopId, paidAt, now);
    }

    private Programme inForce(String shopId, Instant paidAt, Instant now) {
        Known known = byShop.get(shopId);
        if (known == null || known.readAt().plus(LIMIT).isBefore(now)) {
            known = new Known(now, List.of());
        }
        Optional<Span> kept = known.findSpan(paidAt);
        if (kept.isPresent()) {
            return kept.get().programme();
        }
        InForce found = documents.inForce(shopId, paidAt);
        Span span = new Span(found, found.document().map(CachedProgrammes::parse).orElse(fallback));
        if (byShop.size() >= MOST_SHOPS) {
            byShop.clear();
        }
        byShop.put(shopId, known.with(span));
        return span.programme();
    }

    private static Programme parse(ProgrammeDocument document) {
        return switch (ProgrammeJson.readStored(document.text())) {
            case Reading.Valid<Programme>(Programme programme) -> {
                if (!programme.version().equals(document.version())
                        || !programme.validFrom().equals(document.validFrom())) {
                    throw unusable(
                            document,
                            List.of(new Finding("$", "has another version or validFrom")));
                }
                yield programme;
            }
            case Reading.Invalid<Programme>(List<Finding> problems) ->
                    throw unusable(document, problems);
        };
    }

    private static UnusableDocumentException unusable(
            ProgrammeDocument document, List<Finding> problems) {
        return new UnusableDocumentException(
                "programme %s of shop %s".formatted(document.version(), document.shopId()),
                problems);
    }

    /** Rules and the time for which they are in force. */
    private record Span(InForce found, Programme programme) {}

    /** What was read of a shop; as many spans as the shop has versions, at most. */
    private record Known(Instant readAt, List<Span> spans) {

        Optional<Span> findSpan(Instant paidAt) {
            return spans.stream().filter(span -> span.found().covers(paidAt)).findFirst();
        }

        /** Two threads may add at once; one of them is then read again, which does no harm. */
        Known with(Span span) {
            List<Span> all = new ArrayList<>(spans);
            all.add(span);
            return new Known(readAt, List.copyOf(all));
        }
    }
}
