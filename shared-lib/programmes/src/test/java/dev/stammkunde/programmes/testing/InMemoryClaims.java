package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.limited.ClaimId;
import dev.stammkunde.programmes.limited.ClaimState;
import dev.stammkunde.programmes.limited.ClaimWrite;
import dev.stammkunde.programmes.limited.Claims;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.OfferCount;
import dev.stammkunde.programmes.limited.OfferSale;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Claims in memory. Thread-safe. */
public final class InMemoryClaims implements Claims {

    private final Schemes<LimitedOfferDraft> offers;
    private final Map<ClaimId, Claim> claims = new HashMap<>();
    private final Map<OfferSale.SaleId, OfferSale> sales = new HashMap<>();
    private final Map<DocumentId, OfferCount> counts = new HashMap<>();

    /** Names the offers whose newest version a write may be on condition of. */
    public InMemoryClaims(Schemes<LimitedOfferDraft> offers) {
        this.offers = offers;
    }

    @Override
    public synchronized Optional<Claim> find(ClaimId id) {
        return Optional.ofNullable(claims.get(id));
    }

    @Override
    public synchronized List<Claim> ofCustomer(AccountId holder) {
        return claims.values().stream()
                .filter(claim -> claim.id().account().equals(holder))
                .sorted(Comparator.comparing(claim -> claim.id().offer().id()))
                .toList();
    }

    @Override
    public synchronized OfferCount count(DocumentId offer) {
        return counts.getOrDefault(offer, OfferCount.NONE);
    }

    private Stream<Claim> kept() {
        return claims.values().stream()
                .filter(Claim::keepsPiece)
                .sorted(
                        Comparator.comparing(Claim::holdUntil)
                                .thenComparing(claim -> claim.id().holder()));
    }

    private Stream<Claim> kept(Instant over) {
        return kept().filter(claim -> claim.stateAt(over) == ClaimState.LAPSED);
    }

    @Override
    public synchronized long countOver(DocumentId offer, Instant now) {
        return kept(now).filter(claim -> claim.id().offer().equals(offer)).count();
    }

    @Override
    public synchronized long countReserved(DocumentId offer) {
        return kept().filter(claim -> claim.id().offer().equals(offer)).count();
    }

    @Override
    public synchronized List<ClaimId> over(DocumentId offer, Instant now, int limit) {
        return kept(now)
                .filter(claim -> claim.id().offer().equals(offer))
                .map(Claim::id)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ClaimId> due(Instant now, int limit) {
        return kept(now).map(Claim::id).limit(limit).toList();
    }

    @Override
    public synchronized Optional<OfferSale> sale(OfferSale.SaleId id) {
        return Optional.ofNullable(sales.get(id));
    }

    @Override
    public synchronized List<OfferSale> salesOf(String shopId, String orderId) {
        return sales.values().stream()
                .filter(sale -> sale.id().orderId().equals(orderId))
                .filter(sale -> sale.id().offer().shopId().equals(shopId))
                .sorted(Comparator.comparing(sale -> sale.id().offer().id()))
                .toList();
    }

    @Override
    public synchronized SaveResult write(ClaimWrite write) {
        if (!holds(write)) {
            return SaveResult.CONFLICT;
        }
        ClaimWrite.Change change = write.claim();
        if (change != null) {
            claims.put(change.after().id(), change.after());
        }
        OfferSale sale = write.sale();
        if (sale != null) {
            sales.put(sale.id(), sale);
        }
        counts.merge(write.offer(), write.more(), OfferCount::plus);
        return SaveResult.SAVED;
    }

    private boolean holds(ClaimWrite write) {
        ClaimWrite.Change change = write.claim();
        OfferSale sale = write.sale();
        ClaimWrite.Within within = write.within();
        boolean isClaimAsRead =
                change == null
                        || find(change.after().id()).map(Claim::version).orElse(0L)
                                == change.after().version() - 1;
        boolean isSaleAsRead =
                sale == null
                        || sale(sale.id()).map(OfferSale::version).orElse(0L) == sale.version() - 1;
        boolean isWithin = within == null || isWithin(write, within);
        return isClaimAsRead && isSaleAsRead && isWithin;
    }

    private boolean isWithin(ClaimWrite write, ClaimWrite.Within within) {
        boolean isNewest =
                offers.find(write.offer()).map(Scheme::version).orElse(0) == within.offerVersion();
        return isNewest && count(write.offer()).plus(write.more()).taken() <= within.stock();
    }

    /** Returns all claims, to be looked at. */
    public synchronized List<Claim> all() {
        return List.copyOf(claims.values());
    }

    /** Returns all sales, to be looked at. */
    public synchronized List<OfferSale> sales() {
        return List.copyOf(sales.values());
    }
}
