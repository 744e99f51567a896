package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.Scheme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows events. It reads and changes nothing. */
public final class ShowGatherings {

    private final GatheringNeeds needs;

    public ShowGatherings(GatheringNeeds needs) {
        this.needs = needs;
    }

    /**
     * Returns the events to come to which a customer is invited, and all for which they signed up,
     * the next one first.
     *
     * @param customer as the caller names them
     */
    public List<GatheringView> show(AccountId customer, Instant now) {
        List<Scheme<GatheringDraft>> events = needs.documents().all(customer.shopId());
        if (events.isEmpty()) {
            return List.of();
        }
        PointsAccount account = needs.ledger().account(customer);
        Map<DocumentId, Signup> theirs = new HashMap<>();
        new SignupsOfPerson(needs.ledger())
                .names(account)
                .flatMap(name -> needs.signups().ofCustomer(name).stream())
                .filter(it -> it.state() != SignupState.CANCELLED)
                .forEach(it -> theirs.putIfAbsent(it.event(), it));
        return events.stream()
                .filter(it -> theirs.containsKey(it.id()) || isOffered(it, account, now))
                .map(it -> view(it, theirs.get(it.id()), now))
                .sorted(Comparator.comparing(it -> it.event().draft().times().starts()))
                .toList();
    }

    /**
     * Finds one event, over ones too; empty where there is none to which the customer is invited or
     * for which they signed up.
     *
     * @param customer as the caller names them
     */
    public Optional<GatheringView> find(AccountId customer, String eventId, Instant now) {
        Optional<Scheme<GatheringDraft>> event = SignUp.find(needs, customer.shopId(), eventId);
        if (event.isEmpty()) {
            return Optional.empty();
        }
        PointsAccount account = needs.ledger().account(customer);
        Optional<Signup> theirs =
                new SignupsOfPerson(needs.ledger())
                        .names(account)
                        .flatMap(name -> needs.signups().find(event.get().id(), name).stream())
                        .filter(it -> it.state() != SignupState.CANCELLED)
                        .findFirst();
        return theirs.isPresent() || isForThem(event.get(), account, now)
                ? Optional.of(view(event.get(), theirs.orElse(null), now))
                : Optional.empty();
    }

    private boolean isOffered(Scheme<GatheringDraft> event, PointsAccount account, Instant now) {
        return now.isBefore(event.draft().times().starts()) && isForThem(event, account, now);
    }

    private boolean isForThem(Scheme<GatheringDraft> event, PointsAccount account, Instant now) {
        return event.state() == DocumentState.ACTIVE
                && needs.invitations().isInvited(event.draft().invited(), account, now);
    }

    /** Returns an event with somebody's sign-up. */
    public GatheringView view(Scheme<GatheringDraft> event, @Nullable Signup signup, Instant now) {
        return new GatheringView(
                event, needs.signups().roster(event.id()).by(event.draft()), signup, now);
    }
}
