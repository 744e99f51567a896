package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a customer has of a challenge under all names that were joined into theirs. */
final class FindTakingPart {

    private final Challenges challenges;
    private final PointsLedger ledger;

    FindTakingPart(Challenges challenges, PointsLedger ledger) {
        this.challenges = challenges;
        this.ledger = ledger;
    }

    /**
     * All of it.
     *
     * @param own what is kept by the name that the customer has by now
     * @param others what is kept under other names
     */
    record Found(TakingPart own, List<TakingPart> others) {

        Found {
            others = List.copyOf(others);
        }

        /** Returns all of it together, in the version of their own. */
        TakingPart whole() {
            TakingPart whole = own;
            for (TakingPart other : others) {
                whole = whole.and(other);
            }
            return whole;
        }

        boolean isNew() {
            return own.version() == 0 && others.isEmpty();
        }

        /** Returns how many places are taken as it is kept. */
        long places() {
            return own.places() + others.stream().mapToLong(TakingPart::places).sum();
        }
    }

    Found find(DocumentId challenge, AccountId customer) {
        PointsAccount account = ledger.account(customer);
        ParticipantId id = new ParticipantId(challenge, account.id().customerId());
        Set<String> otherNames = new TreeSet<>(ledger.customersOf(account));
        otherNames.remove(id.customerId());
        return new Found(
                challenges.find(id).orElseGet(() -> TakingPart.none(id)),
                otherNames.stream()
                        .flatMap(name -> challenges.find(id.of(name)).stream())
                        .toList());
    }
}
