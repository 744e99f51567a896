package dev.stammkunde.overseeshop;

import dev.stammkunde.notices.Reader;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;

import java.time.Instant;
import java.util.Optional;

/** The documents of one person, of which each shop has one. */
record OfPerson(DocumentVersions<Reader> documents, String person)
        implements DocumentVersions<String> {

    @Override
    public Optional<Integer> findLatestVersion(String shopId) {
        return documents.findLatestVersion(in(shopId));
    }

    @Override
    public Optional<String> findText(String shopId, int version) {
        return documents.findText(in(shopId), version);
    }

    @Override
    public Optional<Instant> findSavedAt(String shopId, int version) {
        return documents.findSavedAt(in(shopId), version);
    }

    @Override
    public SaveResult save(String shopId, int version, String text, AuditEntry entry) {
        return documents.save(in(shopId), version, text, entry);
    }

    private Reader in(String shopId) {
        return new Reader(shopId, person);
    }
}
