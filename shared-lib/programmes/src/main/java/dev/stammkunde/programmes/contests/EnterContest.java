package dev.stammkunde.programmes.contests;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.KeyedId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.KnownCustomers;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.contests.EntryOutcome.EntryRefusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a customer take part: once for each key of the caller.
 *
 * <p>One transaction writes the entry with the customer's others and counts it, on condition that
 * the contest is open on the terms that were read. Points are taken after it, by a key of their
 * own: an entry whose points are not taken does not take part. It may stop at any call: the same
 * request again does what is left, and else the closing does.
 */
public final class EnterContest {

    /**
     * So many entries of a customer at most count for nothing: all of them lie in one item, and
     * each takes one of {@link Contests#MOST_ENTRIES}.
     */
    static final int MOST_WITHDRAWN = 50;

    private final ContestNeeds needs;
    private final KnownCustomers known;
    private final SettleEntry settle;
    private final Attempts attempts;

    public EnterContest(ContestNeeds needs) {
        this.needs = needs;
        this.known = new KnownCustomers(needs.customers());
        this.settle = new SettleEntry(needs);
        this.attempts = new Attempts(needs.beforeRetry());
    }

    /**
     * A wish.
     *
     * @param customer as the caller names them
     * @param key that the caller chose, so that a repeat is known
     */
    public record Wish(AccountId customer, String contestId, EntryWay way, String key) {

        String keyed() {
            return KeyedId.of(customer.shopId(), key);
        }
    }

    /** What was read for a wish. */
    private record Read(
            Wish wish,
            Scheme<ContestDraft> contest,
            ContestRun run,
            PointsAccount account,
            List<CustomerEntries> theirs) {

        EntryTerms terms() {
            return contest.draft().entry();
        }

        long cost() {
            return wish.way() == EntryWay.POINTS ? requireNonNull(terms().points()) : 0;
        }
    }

    /**
     * Enters.
     *
     * @throws RuntimeException if the store fails: the same wish again is safe
     */
    public EntryOutcome enter(Wish wish, Instant now) {
        return attempts.until(() -> tryTo(wish, now))
                .orElseGet(() -> EntryOutcome.refused(EntryRefusal.BUSY));
    }

    private Optional<EntryOutcome> tryTo(Wish wish, Instant now) {
        String shopId = wish.customer().shopId();
        Optional<Scheme<ContestDraft>> contest =
                ContestIds.find(needs.documents(), shopId, wish.contestId());
        if (contest.isEmpty()) {
            return Optional.of(EntryOutcome.refused(EntryRefusal.UNKNOWN_CONTEST));
        }
        DocumentId id = contest.get().id();
        Optional<ContestRun> run = needs.contests().find(id);
        if (run.isEmpty()) {
            return Optional.of(EntryOutcome.refused(EntryRefusal.NOT_OPEN));
        }
        PointsAccount account = needs.ledger().account(wish.customer());
        if (!known.isKnown(wish.customer(), account)) {
            return Optional.of(EntryOutcome.refused(EntryRefusal.UNKNOWN_CUSTOMER));
        }
        Read read =
                new Read(
                        wish,
                        contest.get(),
                        run.get(),
                        account,
                        new EntriesOfPerson(needs).of(id, account));
        Optional<EntryOutcome> settled = before(read, now).or(() -> obstacle(read, now));
        return settled.isPresent() ? settled : write(read, now);
    }

    /** The same key before. */
    private Optional<EntryOutcome> before(Read read, Instant now) {
        return read.theirs().stream()
                .flatMap(each -> each.entries().stream())
                .filter(entry -> entry.key().equals(read.wish().keyed()))
                .findFirst()
                .map(
                        entry ->
                                entry.way() == read.wish().way()
                                        ? outcome(settle.settle(entry, now), read, true)
                                        : EntryOutcome.refused(EntryRefusal.KEY_USED));
    }

    private Optional<EntryOutcome> obstacle(Read read, Instant now) {
        return ofContest(read, now).or(() -> ofCustomer(read, now)).map(EntryOutcome::refused);
    }

    private static Optional<EntryRefusal> ofContest(Read read, Instant now) {
        ContestDraft draft = read.contest().draft();
        if (read.contest().state() != DocumentState.ACTIVE) {
            return Optional.of(EntryRefusal.NOT_OPEN);
        }
        if (draft.window().isOver(now) || read.run().phase() != ContestPhase.OPEN) {
            return Optional.of(EntryRefusal.OVER);
        }
        if (draft.window().isAhead(now)) {
            return Optional.of(EntryRefusal.TOO_EARLY);
        }
        if (!ContestTerms.fingerprint(draft).equals(read.run().terms())) {
            return Optional.of(EntryRefusal.TERMS_CHANGED);
        }
        if (read.run().entered() >= Contests.MOST_ENTRIES) {
            return Optional.of(EntryRefusal.FULL);
        }
        return read.terms().ways().contains(read.wish().way())
                ? Optional.empty()
                : Optional.of(EntryRefusal.WAY_NOT_OFFERED);
    }

    private Optional<EntryRefusal> ofCustomer(Read read, Instant now) {
        List<ContestEntry> made =
                read.theirs().stream().flatMap(each -> each.entries().stream()).toList();
        long counted = made.stream().filter(entry -> entry.state().isCounted()).count();
        if (counted >= read.terms().most()) {
            return Optional.of(EntryRefusal.LIMIT);
        }
        if (made.size() - counted >= MOST_WITHDRAWN) {
            return Optional.of(EntryRefusal.TOO_OFTEN);
        }
        if (!needs.invitations()
                .isInvited(read.contest().draft().mayEnter(), read.account(), now)) {
            return Optional.of(EntryRefusal.NOT_INVITED);
        }
        return PointsView.of(read.account(), now).available() < read.cost()
                ? Optional.of(EntryRefusal.NOT_ENOUGH_POINTS)
                : Optional.empty();
    }

    private Optional<EntryOutcome> write(Read read, Instant now) {
        CustomerEntries own = read.theirs().getFirst();
        ContestEntry entry =
                new ContestEntry(
                        new ContestEntryId(own.contest(), needs.random().entryId()),
                        own.holder(),
                        read.wish().way(),
                        read.cost(),
                        read.wish().keyed(),
                        now,
                        read.cost() > 0 ? EntryState.PAYING : EntryState.ENTERED);
        return needs.contests().enter(own.with(entry), read.run().terms()) == SaveResult.SAVED
                ? Optional.of(outcome(settle.settle(entry, now), read, false))
                : Optional.empty();
    }

    private static EntryOutcome outcome(ContestEntry entry, Read read, boolean isRepeat) {
        return entry.state() == EntryState.NOT_PAID
                ? EntryOutcome.refused(EntryRefusal.NOT_ENOUGH_POINTS)
                : new EntryOutcome.Done(entry, read.contest(), read.run(), isRepeat);
    }
}
