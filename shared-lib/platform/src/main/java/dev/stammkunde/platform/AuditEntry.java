package dev.stammkunde.platform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody in a shop's team, or an operator, did: written in the transaction of what was done,
 * once, and never changed or removed.
 *
 * <p>It holds nothing of a customer: no address, no name, no text that somebody wrote of a person.
 */
public record AuditEntry(String shopId, Acting acting, Deed deed, AuditChanges changes) {

    /** Returns this with what changed. */
    public AuditEntry with(AuditChanges what) {
        return new AuditEntry(shopId, acting, deed, what);
    }

    /** Returns this with one more value; the same where it is not there and was not. */
    public AuditEntry with(String path, @Nullable Object before, @Nullable Object after) {
        if (before == null && after == null) {
            return this;
        }
        List<AuditChange> more = new ArrayList<>(changes.changes());
        more.add(new AuditChange(path, text(before), text(after)));
        return with(new AuditChanges(more, changes.isComplete()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
