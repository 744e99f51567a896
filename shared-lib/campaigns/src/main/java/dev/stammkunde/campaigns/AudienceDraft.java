package dev.stammkunde.campaigns;

import org.jspecify.annotations.Nullable;

/**
 * What marketing writes of a saved audience: all of a version but what the system adds to it.
 *
 * @param conditions names no saved audience itself
 * @param list the id of a {@link CustomerList} of the shop of which a customer must be too
 */
public record AudienceDraft(String name, Audience conditions, @Nullable String list) {

    public AudienceDraft {
        if (conditions.saved() != null) {
            throw new IllegalArgumentException("a saved audience names no other");
        }
    }
}
