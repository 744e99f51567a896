package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.contests.ContestEntryId;
import dev.stammkunde.programmes.contests.ContestList;
import dev.stammkunde.programmes.contests.ContestPhase;
import dev.stammkunde.programmes.contests.ContestRun;
import dev.stammkunde.programmes.contests.CustomerEntries;
import dev.stammkunde.programmes.contests.Drawn;
import dev.stammkunde.programmes.contests.DrawnState;
import dev.stammkunde.programmes.contests.EntryState;
import dev.stammkunde.programmes.contests.EntryWay;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Contests, and who takes part in them, as items. */
final class ContestItem {

    static final String VERSION = "version";
    static final String HOLDER = "customer";
    static final String STATE = "state";
    static final String IDS = "ids";

    private ContestItem() {}

    static Map<String, AttributeValue> of(ContestRun run) {
        ItemWriter item =
                new ItemWriter()
                        .text("phase", run.phase())
                        .text("seed", run.seed())
                        .text("terms", run.terms())
                        .text("openedAt", run.openedAt())
                        .number("entered", run.entered())
                        .text("drawnAt", run.drawnAt())
                        .text("drawn", drawn(run.drawn()))
                        .number(VERSION, run.version());
        ContestList list = run.list();
        if (list != null) {
            item.text("listHash", list.hash())
                    .number("listSize", list.size())
                    .text("closedAt", list.closedAt());
        }
        return keyed(ContestKeys.run(run.contest()), item);
    }

    /** A line for each, since many may be passed over: number, state, prize and entry. */
    static String drawn(List<Drawn> drawn) {
        return drawn.stream()
                .map(
                        it ->
                                it.entry().isEmpty()
                                        ? "%d %s".formatted(it.number(), it.state())
                                        : "%d %s %d %s"
                                                .formatted(
                                                        it.number(),
                                                        it.state(),
                                                        it.prize(),
                                                        it.entry()))
                .collect(Collectors.joining("\n"));
    }

    private static Drawn drawn(String line) {
        String[] parts = line.split(" ", -1);
        boolean isWon = parts.length > 2;
        return new Drawn(
                Integer.parseInt(parts[0]),
                isWon ? parts[3] : "",
                DrawnState.valueOf(parts[1]),
                isWon ? Integer.parseInt(parts[2]) : 0);
    }

    static ContestRun run(String shopId, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new ContestRun(
                new DocumentId(shopId, item.text(KeyText.SK)),
                ContestPhase.valueOf(item.text("phase")),
                item.text("seed"),
                item.text("terms"),
                item.instant("openedAt"),
                item.number("entered"),
                list(item),
                moment(item, "drawnAt"),
                item.text("drawn").lines().map(ContestItem::drawn).toList(),
                item.number(VERSION));
    }

    private static @Nullable ContestList list(ItemReader item) {
        return item.has("listHash")
                ? new ContestList(
                        item.text("listHash"), item.integer("listSize"), item.instant("closedAt"))
                : null;
    }

    private static @Nullable Instant moment(ItemReader item, String name) {
        return item.has(name) ? item.instant(name) : null;
    }

    static Map<String, AttributeValue> of(CustomerEntries entries) {
        return keyed(
                ContestKeys.ofCustomer(entries.contest(), entries.holder()),
                new ItemWriter()
                        .number(VERSION, entries.version())
                        .list("entries", entries.entries(), ContestItem::fields));
    }

    static CustomerEntries entries(AccountId holder, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        DocumentId contest = ContestKeys.contestOf(holder, item);
        return new CustomerEntries(
                contest,
                holder,
                item.list("entries", each -> entry(contest, each.text("id"), holder, each)),
                item.number(VERSION));
    }

    static Map<String, AttributeValue> of(ContestEntry entry) {
        AccountId holder = entry.holder();
        return keyed(
                ContestKeys.entry(entry.id()),
                fields(entry).text(HOLDER, holder == null ? null : holder.customerId()));
    }

    static ContestEntry entry(DocumentId contest, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        String holder = item.textOrNull(HOLDER);
        return entry(
                contest,
                item.text(KeyText.SK),
                holder == null ? null : new AccountId(contest.shopId(), holder),
                item);
    }

    private static ItemWriter fields(ContestEntry entry) {
        return new ItemWriter()
                .text("id", entry.id().id())
                .text("way", entry.way())
                .number("points", entry.points())
                .text("key", entry.key())
                .text("at", entry.at())
                .text(STATE, entry.state());
    }

    private static ContestEntry entry(
            DocumentId contest, String id, @Nullable AccountId holder, ItemReader item) {
        return new ContestEntry(
                new ContestEntryId(contest, id),
                holder,
                EntryWay.valueOf(item.text("way")),
                item.number("points"),
                item.findText("key").orElse(""),
                item.instant("at"),
                EntryState.valueOf(item.text(STATE)));
    }

    private static Map<String, AttributeValue> keyed(
            Map<String, AttributeValue> key, ItemWriter fields) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.putAll(fields.toItem());
        return item;
    }
}
