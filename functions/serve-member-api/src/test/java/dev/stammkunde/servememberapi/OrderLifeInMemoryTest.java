package dev.stammkunde.servememberapi;

import dev.stammkunde.servememberapi.MemberApiContract.Stores;

final class OrderLifeInMemoryTest extends OrderLifeContract {

    @Override
    Stores stores() {
        return MemberApiInMemoryTest.inMemory();
    }
}
