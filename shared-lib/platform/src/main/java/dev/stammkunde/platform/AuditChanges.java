package dev.stammkunde.platform;

import java.util.List;

/**
 * What a deed changed.
 *
 * @param isComplete false where only the first changes are here, or values are shortened
 */
public record AuditChanges(List<AuditChange> changes, boolean isComplete) {
    public AuditChanges {
        changes = List.copyOf(changes);
    }
}
