package dev.stammkunde.campaigns;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;

import java.util.Optional;

/**
 * One version of a saved audience. A change makes the next version; a run names the version that it
 * followed.
 *
 * @param version 1, 2, … without gaps
 */
public record SavedAudience(DocumentId id, int version, DocumentState state, AudienceDraft draft) {

    /** Finds the list that a customer must be in, if there is one. */
    public Optional<ListId> findList() {
        return Optional.ofNullable(draft.list()).map(list -> new ListId(id.shopId(), list));
    }
}
