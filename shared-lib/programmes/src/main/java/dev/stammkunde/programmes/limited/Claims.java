package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps claims, sales and the count of pieces. All is read as it is at that moment, unless a method
 * says otherwise. Failures of the store are thrown as they are, and may be tried again.
 */
public interface Claims {

    /** Finds a claim. */
    Optional<Claim> find(ClaimId id);

    /** Returns all claims of a customer, under this name alone. */
    List<Claim> ofCustomer(AccountId holder);

    /** Returns the pieces of an offer as they are kept. */
    OfferCount count(DocumentId offer);

    /** Returns how many claims are kept as reserved whose hold is over at a time. */
    long countOver(DocumentId offer, Instant now);

    /** Returns how many claims are kept as reserved, whether or not their hold is over. */
    long countReserved(DocumentId offer);

    /** Returns some claims that are kept as reserved whose hold is over, the oldest first. */
    List<ClaimId> over(DocumentId offer, Instant now, int limit);

    /** Returns the same of all offers; it may miss for moments what was just written. */
    List<ClaimId> due(Instant now, int limit);

    /** Finds a sale. */
    Optional<OfferSale> sale(OfferSale.SaleId id);

    /** Returns which offers an order sells. */
    List<OfferSale> salesOf(String shopId, String orderId);

    /**
     * Writes all of it or nothing.
     *
     * @return a conflict where anything is not as it was read, or does not hold
     */
    SaveResult write(ClaimWrite write);
}
