package dev.stammkunde.points.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Published programmes in memory. */
public final class InMemoryProgrammes implements ProgrammeDocuments {

    private final List<ProgrammeDocument> documents = new ArrayList<>();
    private final InMemoryAudit audit = new InMemoryAudit();

    @Override
    public synchronized InForce inForce(String shopId, Instant at) {
        List<ProgrammeDocument> ofShop =
                documents.stream().filter(one -> one.shopId().equals(shopId)).toList();
        Optional<ProgrammeDocument> document =
                ofShop.stream()
                        .filter(one -> !one.validFrom().isAfter(at))
                        .max(Comparator.comparing(ProgrammeDocument::validFrom));
        return new InForce(
                document,
                document.map(ProgrammeDocument::validFrom).orElse(Instant.MIN),
                ofShop.stream()
                        .map(ProgrammeDocument::validFrom)
                        .filter(from -> from.isAfter(at))
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MAX));
    }

    @Override
    public synchronized Published publish(ProgrammeDocument document, AuditEntry entry) {
        for (ProgrammeDocument one : documents) {
            boolean sameShop = one.shopId().equals(document.shopId());
            if (sameShop && one.version().equals(document.version())) {
                return Published.VERSION_TAKEN;
            }
        }
        for (ProgrammeDocument one : documents) {
            boolean sameShop = one.shopId().equals(document.shopId());
            if (sameShop && one.validFrom().equals(document.validFrom())) {
                return Published.BEGINNING_TAKEN;
            }
        }
        audit.add(entry);
        documents.add(document);
        return Published.PUBLISHED;
    }
}
