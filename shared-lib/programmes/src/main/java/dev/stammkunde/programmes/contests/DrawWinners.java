package dev.stammkunde.programmes.contests;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes through a list in the order in which its entries are drawn, until there are as many winners
 * as prizes. Who wins nothing although they are drawn is passed over, and it is kept why.
 */
final class DrawWinners {

    private final ContestNeeds needs;

    DrawWinners(ContestNeeds needs) {
        this.needs = needs;
    }

    /** Draws all winners. */
    List<Drawn> draw(ContestDraft draft, ContestRun run) {
        Drawing drawing = new Drawing(draft, run);
        for (int place = 0; place < draft.winners(); place++) {
            drawing.win(draft.prizeOf(place) + 1);
        }
        return drawing.drawn;
    }

    /**
     * Draws one more winner.
     *
     * @param run with all that was drawn before
     * @param prize its number
     * @return all that is drawn then
     */
    List<Drawn> replace(ContestDraft draft, ContestRun run, int prize) {
        Drawing drawing = new Drawing(draft, run);
        drawing.win(prize);
        return drawing.drawn;
    }

    private final class Drawing {

        private final ContestDraft draft;
        private final List<String> ids;
        private final Map<String, ContestEntry> entries = new HashMap<>();
        private final Map<AccountId, AccountId> persons = new HashMap<>();
        private final Map<AccountId, Set<String>> winning = new HashMap<>();
        private final DrawOrder order;
        private final List<Drawn> drawn = new ArrayList<>();
        private final Set<AccountId> winners = new HashSet<>();

        /** Few calls, however many entries are passed over. */
        Drawing(ContestDraft draft, ContestRun run) {
            this.draft = draft;
            ContestList list = requireNonNull(run.list());
            this.ids = needs.contests().list(run.contest(), list);
            if (!ContestList.hash(ids).equals(list.hash())) {
                throw new IllegalStateException("the list is not the one that was published");
            }
            needs.contests().all(run.contest()).forEach(it -> entries.put(it.id().id(), it));
            this.order = DrawOrder.of(run.seed(), list.hash(), ids.size());
            for (Drawn before : run.drawn()) {
                order.next();
                drawn.add(before);
                winner(before).ifPresent(winners::add);
            }
        }

        private Optional<AccountId> winner(Drawn before) {
            return Optional.ofNullable(entries.get(before.entry()))
                    .flatMap(it -> Optional.ofNullable(it.holder()))
                    .map(holder -> persons.computeIfAbsent(holder, this::person));
        }

        /** Returns who somebody is after merges, and learns which of their entries can win. */
        private AccountId person(AccountId holder) {
            PointsAccount account = needs.ledger().account(holder);
            winning.computeIfAbsent(account.id(), _ -> winning(account));
            return account.id();
        }

        private Set<String> winning(PointsAccount account) {
            Set<String> names = new HashSet<>(needs.ledger().customersOf(account));
            names.add(account.id().customerId());
            return entries.values().stream()
                    .filter(entry -> entry.state() == EntryState.ENTERED)
                    .filter(entry -> names.contains(requireNonNull(entry.holder()).customerId()))
                    .sorted(
                            Comparator.comparing(ContestEntry::at)
                                    .thenComparing(entry -> entry.id().id()))
                    .limit(draft.entry().most())
                    .map(entry -> entry.id().id())
                    .collect(Collectors.toSet());
        }

        /** Goes on until somebody wins a prize, or no entry is left. */
        void win(int prize) {
            boolean isWon = false;
            while (!isWon && order.hasNext()) {
                int place = order.next();
                DrawnState state = state(ids.get(place));
                isWon = state == DrawnState.WON;
                drawn.add(
                        isWon
                                ? new Drawn(place + 1, ids.get(place), state, prize)
                                : Drawn.passed(place + 1, state));
            }
        }

        private DrawnState state(String id) {
            ContestEntry entry = entries.get(id);
            if (entry == null) {
                return DrawnState.ERASED;
            }
            AccountId holder = entry.holder();
            if (holder == null) {
                return DrawnState.ERASED;
            }
            if (entry.state() == EntryState.WITHDRAWN) {
                return DrawnState.WITHDRAWN;
            }
            AccountId person = persons.computeIfAbsent(holder, this::person);
            if (!requireNonNull(winning.get(person)).contains(id)) {
                return DrawnState.ONE_TOO_MANY;
            }
            return winners.add(person) ? DrawnState.WON : DrawnState.WON_BEFORE;
        }
    }
}
