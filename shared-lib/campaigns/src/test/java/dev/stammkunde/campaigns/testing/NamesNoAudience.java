package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.platform.DocumentId;

import java.util.Optional;

/** Campaigns of a shop that has saved no audience. */
public interface NamesNoAudience extends Campaigns {

    @Override
    default Optional<SavedAudience> findLatestAudience(DocumentId id) {
        return Optional.empty();
    }

    @Override
    default Optional<SavedAudience> findAudience(DocumentId id, int version) {
        return Optional.empty();
    }
}
