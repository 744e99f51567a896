package dev.stammkunde.platform;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Who does something to a shop, when, and in which request.
 *
 * @param person the subject of the token, or {@code operator:} and a name; for ever the same of one
 *     person
 * @param name what colleagues call the person, where it is known; never an address
 * @param groups of the person that counted in the shop, in the order of their names
 * @param requestId names the request, and tells it from all others of that time
 */
public record Acting(
        String person, @Nullable String name, List<String> groups, Instant at, String requestId) {

    /** Tells operators from people whose token says who they are. */
    public static final String OPERATOR = "operator:";

    public Acting {
        groups = List.copyOf(groups);
    }

    /** Returns an operator, who is in no group. */
    public static Acting operator(String name, Instant at, String requestId) {
        return new Acting(OPERATOR + name, null, List.of(), at, requestId);
    }

    /** Returns what was done, without what changed by it. */
    public AuditEntry did(String shopId, Deed deed) {
        return new AuditEntry(shopId, this, deed, new AuditChanges(List.of(), true));
    }

    /** Tells the request only. */
    @Override
    public String toString() {
        return "Acting[" + requestId + "]";
    }
}
