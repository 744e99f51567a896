package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;

import java.util.Optional;

/** Finds contests by what callers write. */
final class ContestIds {

    private ContestIds() {}

    /** A text that can be no id is the id of none. */
    static Optional<Scheme<ContestDraft>> find(
            Schemes<ContestDraft> contests, String shopId, String id) {
        return DocumentId.isValid(id)
                ? contests.find(new DocumentId(shopId, id))
                : Optional.empty();
    }
}
