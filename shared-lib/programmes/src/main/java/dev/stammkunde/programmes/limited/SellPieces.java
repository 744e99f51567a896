package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Gives pieces to an order that the shop has sold, and says what is wrong with it. */
final class SellPieces {

    private final Claims claims;
    private final PointsLedger ledger;
    private final OfferStock stock;

    SellPieces(Claims claims, PointsLedger ledger) {
        this.claims = claims;
        this.ledger = ledger;
        this.stock = new OfferStock(claims);
    }

    /** Whose claim an order takes, and what is wrong with that. */
    private record Taking(
            @Nullable String holder, ClaimWrite.@Nullable Change change, Set<SaleDoubt> doubts) {

        /** Pieces that the count has for the claim already. */
        int reserved() {
            return change != null && change.before() != null && change.before().keepsPiece()
                    ? 1
                    : 0;
        }
    }

    /**
     * Gives an order its pieces.
     *
     * @param due that it has then, more than now
     * @return the sale as it is then; empty where anything is not as it was read
     */
    Optional<OfferSale> sell(
            Scheme<LimitedOfferDraft> offer, OfferSale heard, int due, Instant now) {
        Taking taking = taking(offer, heard);
        int more = due - heard.pieces();
        int fromKept = Math.min(heard.kept(), more - taking.reserved());
        int taken = more - taking.reserved() - fromKept;
        Set<SaleDoubt> doubts = EnumSet.noneOf(SaleDoubt.class);
        doubts.addAll(taking.doubts());
        if (due > 1) {
            doubts.add(SaleDoubt.MORE_THAN_ONE);
        }
        ClaimWrite.Within within = null;
        if (taken > 0) {
            switch (stock.room(offer, taken, heard.id().orderId(), now)) {
                case FREE -> within = ReserveOffer.within(offer);
                case LOOK_AGAIN -> {
                    return Optional.empty();
                }
                case NONE -> doubts.add(SaleDoubt.BEYOND_STOCK);
            }
        }
        OfferSale after =
                heard.of(taking.holder()).doubting(doubts).with(due, heard.kept() - fromKept);
        boolean isFirstDoubt = heard.doubts().isEmpty() && !doubts.isEmpty();
        OfferCount count = new OfferCount(taken, more, 0, isFirstDoubt ? 1 : 0);
        return claims.write(ClaimWrite.of(after, taking.change(), count, within))
                        == SaveResult.SAVED
                ? Optional.of(after.next())
                : Optional.empty();
    }

    private Taking taking(Scheme<LimitedOfferDraft> offer, OfferSale sale) {
        if (sale.pieces() > 0 && sale.holder() != null) {
            // Whoever has it keeps it, whatever the shop says of the order's customer since.
            return new Taking(sale.holder(), null, new CompareBuyers(ledger).doubts(sale));
        }
        OfferOrder order = sale.known().order().orElseThrow();
        String customerId = order.customerId();
        if (customerId == null) {
            return new Taking(null, null, withoutClaim(offer, order));
        }
        CustomerClaims customer =
                CustomerClaims.of(
                        new AccountId(offer.id().shopId(), customerId), offer.id(), ledger, claims);
        return taking(offer, sale, order, customer);
    }

    private static Taking taking(
            Scheme<LimitedOfferDraft> offer,
            OfferSale sale,
            OfferOrder order,
            CustomerClaims customer) {
        String orderId = sale.id().orderId();
        Instant placedAt = order.placedAt();
        Optional<Claim> same =
                customer.claims().stream()
                        .filter(claim -> orderId.equals(claim.orderId()))
                        .findFirst();
        if (same.isPresent() && same.get().state() != ClaimState.RESERVED) {
            // More of the same order, or one that has come back to life.
            return taking(same.get(), orderId, Set.of());
        }
        if (customer.claims().stream().anyMatch(claim -> claim.state() == ClaimState.BOUGHT)) {
            return new Taking(null, null, Set.of(SaleDoubt.SECOND_PURCHASE));
        }
        Optional<Claim> held = customer.claims().stream().filter(Claim::keepsPiece).findFirst();
        if (held.isPresent()) {
            boolean isInTime = placedAt.isBefore(held.get().holdUntil());
            return taking(held.get(), orderId, isInTime ? Set.of() : Set.of(SaleDoubt.AFTER_HOLD));
        }
        return late(offer, sale, order, customer);
    }

    /** No piece is kept for the customer: they had one, or never asked for one. */
    private static Taking late(
            Scheme<LimitedOfferDraft> offer,
            OfferSale sale,
            OfferOrder order,
            CustomerClaims customer) {
        String orderId = sale.id().orderId();
        Optional<Claim> own = customer.own();
        if (own.isEmpty()) {
            Claim bought = withoutHold(offer, customer.holder(), order, orderId);
            return new Taking(
                    bought.id().holder(),
                    new ClaimWrite.Change(null, bought),
                    withoutClaim(offer, order));
        }
        boolean isBack = own.get().state() == ClaimState.RETURNED;
        if (isBack && !offer.draft().afterReturn().mayBuyAgain()) {
            return taking(own.get(), orderId, Set.of(SaleDoubt.SECOND_PURCHASE));
        }
        if (isBack) {
            return taking(own.get(), orderId, withoutClaim(offer, order));
        }
        boolean isInTime = order.placedAt().isBefore(own.get().holdUntil());
        return taking(own.get(), orderId, isInTime ? Set.of() : Set.of(SaleDoubt.AFTER_HOLD));
    }

    private static Taking taking(Claim before, String orderId, Set<SaleDoubt> doubts) {
        return new Taking(
                before.id().holder(),
                before.isBoughtBy(orderId)
                        ? null
                        : new ClaimWrite.Change(before, before.bought(orderId)),
                doubts);
    }

    private static Set<SaleDoubt> withoutClaim(Scheme<LimitedOfferDraft> offer, OfferOrder order) {
        return offer.draft().window().isPublic(order.placedAt())
                ? Set.of(SaleDoubt.WITHOUT_CLAIM)
                : Set.of(SaleDoubt.WITHOUT_CLAIM, SaleDoubt.TOO_EARLY);
    }

    private static Claim withoutHold(
            Scheme<LimitedOfferDraft> offer, ClaimId id, OfferOrder order, String orderId) {
        return new Claim(
                id,
                offer.version(),
                offer.draft().price(),
                "",
                ClaimState.BOUGHT,
                order.placedAt(),
                order.placedAt(),
                orderId,
                1);
    }
}
