package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.vip.VipReviews;
import dev.stammkunde.programmes.vip.Vips;

final class InMemoryVipsTest extends VipsContract {

    private final InMemoryVips all = new InMemoryVips();

    @Override
    protected Vips store() {
        return all;
    }

    @Override
    protected VipReviews reviews() {
        return all;
    }
}
