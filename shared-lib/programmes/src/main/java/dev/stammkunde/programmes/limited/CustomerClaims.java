package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A customer's claims to one offer, under all names that were joined into theirs. There is more
 * than one only where customers were joined who had one each; then both stand.
 *
 * @param holder under which they claim today
 */
record CustomerClaims(ClaimId holder, List<Claim> claims) {

    CustomerClaims {
        claims = List.copyOf(claims);
    }

    static CustomerClaims of(
            AccountId asked, DocumentId offer, PointsLedger ledger, Claims claims) {
        PointsAccount account = ledger.account(asked);
        String today = account.id().customerId();
        List<Claim> found = new ArrayList<>();
        claims.find(new ClaimId(offer, today)).ifPresent(found::add);
        ledger.customersOf(account).stream()
                .filter(name -> !name.equals(today))
                .forEach(name -> claims.find(new ClaimId(offer, name)).ifPresent(found::add));
        return new CustomerClaims(new ClaimId(offer, today), found);
    }

    /** The claim that a new one would take the place of. */
    Optional<Claim> own() {
        return claims.stream().filter(claim -> claim.id().equals(holder)).findFirst();
    }

    Optional<Claim> inState(ClaimState state, Instant now) {
        return claims.stream().filter(claim -> claim.stateAt(now) == state).findFirst();
    }

    Optional<Claim> boughtBy(String orderId) {
        return claims.stream().filter(claim -> claim.isBoughtBy(orderId)).findFirst();
    }

    /** What is shown of them: what they have, rather than what they had. */
    Optional<Claim> shown(Instant now) {
        return inState(ClaimState.BOUGHT, now)
                .or(() -> inState(ClaimState.RESERVED, now))
                .or(() -> inState(ClaimState.RETURNED, now))
                .or(() -> inState(ClaimState.LAPSED, now));
    }
}
