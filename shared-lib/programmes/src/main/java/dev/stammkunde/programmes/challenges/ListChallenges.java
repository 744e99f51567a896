package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists the challenges of a customer: those that are on, or soon, and what came of theirs. */
public final class ListChallenges {

    /** So long after all is decided somebody may ask what came of it. */
    private static final Duration SHOWN_AFTER = Duration.ofDays(90);

    /** And so long before it begins it is announced. */
    private static final Duration SHOWN_BEFORE = Duration.ofDays(30);

    private final Schemes<ChallengeDraft> documents;
    private final Challenges challenges;
    private final PointsLedger ledger;

    public ListChallenges(
            Schemes<ChallengeDraft> documents, Challenges challenges, PointsLedger ledger) {
        this.documents = documents;
        this.challenges = challenges;
        this.ledger = ledger;
    }

    /**
     * Lists them by their end, the next first. A shop without challenges costs the question for
     * them.
     */
    public List<ShownChallenge> list(AccountId customer, Instant now) {
        List<Scheme<ChallengeDraft>> shown =
                documents.all(customer.shopId()).stream()
                        .filter(each -> isShown(each, now))
                        .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<DocumentId, TakingPart> held = held(customer, shown);
        return shown.stream()
                .filter(each -> isOn(each, now) || held.containsKey(each.id()))
                .map(each -> shown(each, customer, held, now))
                .sorted(Comparator.comparing(each -> each.challenge().draft().end()))
                .toList();
    }

    private static boolean isShown(Scheme<ChallengeDraft> challenge, Instant now) {
        ChallengeDraft draft = challenge.draft();
        return challenge.state() != DocumentState.ARCHIVED
                && now.isBefore(draft.decidedAt().plus(SHOWN_AFTER))
                && !now.isBefore(draft.begin().minus(SHOWN_BEFORE));
    }

    private static boolean isOn(Scheme<ChallengeDraft> challenge, Instant now) {
        return challenge.state() == DocumentState.ACTIVE && now.isBefore(challenge.draft().end());
    }

    /** What is kept under any of the customer's names, together. */
    private Map<DocumentId, TakingPart> held(
            AccountId customer, List<Scheme<ChallengeDraft>> shown) {
        PointsAccount account = ledger.account(customer);
        Set<String> names = new TreeSet<>(ledger.customersOf(account));
        names.add(account.id().customerId());
        List<ParticipantId> ids =
                shown.stream()
                        .flatMap(each -> names.stream().map(it -> new ParticipantId(each.id(), it)))
                        .toList();
        return challenges.all(ids).stream()
                .collect(
                        Collectors.toMap(
                                held -> held.id().challenge(),
                                Function.identity(),
                                TakingPart::and));
    }

    private ShownChallenge shown(
            Scheme<ChallengeDraft> challenge,
            AccountId customer,
            Map<DocumentId, TakingPart> all,
            Instant now) {
        ParticipantId id = new ParticipantId(challenge.id(), customer.customerId());
        return show(challenge, all.getOrDefault(challenge.id(), TakingPart.none(id)), now);
    }

    /** Returns how somebody stands of whom it is known what they have. */
    public ShownChallenge show(Scheme<ChallengeDraft> challenge, TakingPart held, Instant now) {
        return new ShowChallenge(challenges).show(challenge, held, now);
    }
}
