package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.membership.Memberships;

final class InMemoryMembershipsTest extends MembershipsContract {

    @Override
    protected Memberships store() {
        return new InMemoryMemberships();
    }
}
