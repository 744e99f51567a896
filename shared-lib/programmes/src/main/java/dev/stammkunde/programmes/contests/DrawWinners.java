package dev.stammkunde.programmes.contests;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        private final ContestRun run;
        private final List<String> ids;
        private final DrawOrder order;
        private final List<Drawn> drawn = new ArrayList<>();
        private final Set<AccountId> winners = new HashSet<>();

        Drawing(ContestDraft draft, ContestRun run) {
            this.draft = draft;
            this.run = run;
            ContestList list = requireNonNull(run.list());
            this.ids = needs.contests().list(run.contest(), list);
            if (!ContestList.hash(ids).equals(list.hash())) {
                throw new IllegalStateException("the list is not the one that was published");
            }
            this.order = DrawOrder.of(run.seed(), list.hash(), ids.size());
            for (Drawn before : run.drawn()) {
                order.next();
                drawn.add(before);
                winner(before).ifPresent(winners::add);
            }
        }

        private Optional<AccountId> winner(Drawn before) {
            return before.state() == DrawnState.WON || before.state() == DrawnState.DECLINED
                    ? find(before.entry()).map(PointsAccount::id)
                    : Optional.empty();
        }

        private Optional<PointsAccount> find(String entry) {
            return needs.contests()
                    .find(new ContestEntryId(run.contest(), entry))
                    .flatMap(it -> Optional.ofNullable(it.holder()))
                    .map(holder -> needs.ledger().account(holder));
        }

        /** Goes on until somebody wins a prize, or no entry is left. */
        void win(int prize) {
            boolean isWon = false;
            while (!isWon && order.hasNext()) {
                int place = order.next();
                String entry = ids.get(place);
                DrawnState state = state(entry);
                isWon = state == DrawnState.WON;
                drawn.add(new Drawn(place + 1, entry, state, isWon ? prize : 0));
            }
        }

        private DrawnState state(String id) {
            Optional<ContestEntry> entry =
                    needs.contests().find(new ContestEntryId(run.contest(), id));
            AccountId holder = entry.map(ContestEntry::holder).orElse(null);
            if (holder == null) {
                return DrawnState.ERASED;
            }
            if (entry.get().state() == EntryState.WITHDRAWN) {
                return DrawnState.WITHDRAWN;
            }
            PointsAccount account = needs.ledger().account(holder);
            boolean counts =
                    new EntriesOfPerson(needs)
                            .winning(run.contest(), account, draft.entry().most()).stream()
                                    .anyMatch(each -> each.id().id().equals(id));
            if (!counts) {
                return DrawnState.ONE_TOO_MANY;
            }
            return winners.add(account.id()) ? DrawnState.WON : DrawnState.WON_BEFORE;
        }
    }
}
