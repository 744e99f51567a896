package dev.stammkunde.programmes.vip;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** Keeps how far the review of a shop's VIPs is. */
public interface VipReviews {

    /**
     * How far one is.
     *
     * @param day of the shop, of which there is one review
     * @param next where it goes on; absent at its end
     */
    record Place(LocalDate day, @Nullable String next) {}

    /** Finds how far the last one is. */
    Optional<Place> find(String shopId);

    /** Keeps how far one is. That of an earlier day than is kept is not kept. */
    void keep(String shopId, Place place);
}
