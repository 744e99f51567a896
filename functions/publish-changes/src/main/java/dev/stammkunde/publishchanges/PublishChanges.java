package dev.stammkunde.publishchanges;

import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts what was booked on the bus, in as few events as there can be: they are paid for by the
 * piece. An entry can be told twice, and is known by its account and sequence.
 */
final class PublishChanges {

    private final BusWriter bus;

    PublishChanges(BusWriter bus) {
        this.bus = bus;
    }

    /**
     * Publishes entries. Those of one account go in their order: a later one is not tried before
     * the bus has taken the earlier.
     *
     * @return those that the bus has not taken
     * @throws software.amazon.awssdk.core.exception.SdkException if the bus does not answer: then
     *     any of them may be there
     */
    List<LedgerEntry> publish(List<LedgerEntry> entries) {
        List<Bundle> bundles = Bundle.of(entries);
        int done = 0;
        while (done < bundles.size()) {
            int end = endOfRound(bundles, done);
            List<Bundle> refused = put(bundles.subList(done, end));
            if (!refused.isEmpty()) {
                List<Bundle> missing = new ArrayList<>(refused);
                missing.addAll(bundles.subList(end, bundles.size()));
                return missing.stream().flatMap(bundle -> bundle.entries().stream()).toList();
            }
            done = end;
        }
        return List.of();
    }

    /** A call can take a later event and refuse an earlier one, so no two are of one account. */
    private static int endOfRound(List<Bundle> bundles, int from) {
        Set<AccountId> accounts = new HashSet<>();
        int end = from;
        while (end < bundles.size() && !bundles.get(end).isOfAny(accounts)) {
            accounts.addAll(bundles.get(end).accounts());
            end++;
        }
        return end;
    }

    private List<Bundle> put(List<Bundle> round) {
        List<BusWriter.Event> events = round.stream().map(Bundle::event).toList();
        List<BusWriter.Event> refused = bus.put(events);
        List<Bundle> missing = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (refused.contains(events.get(i))) {
                missing.add(round.get(i));
            }
        }
        return missing;
    }
}
