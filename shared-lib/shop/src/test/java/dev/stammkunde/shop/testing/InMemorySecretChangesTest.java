package dev.stammkunde.shop.testing;

import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.shop.access.SecretChanges;

final class InMemorySecretChangesTest extends SecretChangesContract {
    @Override
    protected SecretChanges emptyStore() {
        return new InMemorySecretChanges(new InMemoryAudit());
    }
}
