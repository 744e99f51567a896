package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.units.UnitSection;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** What other wings keep with an account, and units of theirs, as maps. */
final class SectionsItem {

    private static final String TEXT = "text";
    private static final String DUE = "due";

    private SectionsItem() {}

    static ItemWriter sections(SortedMap<String, UnitSection> sections) {
        ItemWriter item = new ItemWriter();
        sections.forEach(
                (name, section) ->
                        item.map(
                                name,
                                new ItemWriter()
                                        .text(TEXT, section.text())
                                        .text(DUE, section.dueAt())));
        return item;
    }

    static SortedMap<String, UnitSection> sections(ItemReader item) {
        SortedMap<String, UnitSection> sections = new TreeMap<>();
        for (String name : item.names()) {
            ItemReader section = item.map(name);
            sections.put(
                    name,
                    new UnitSection(
                            section.text(TEXT),
                            section.findText(DUE).map(Instant::parse).orElse(null)));
        }
        return sections;
    }

    static ItemWriter amounts(SortedMap<String, Long> amounts) {
        ItemWriter item = new ItemWriter();
        amounts.forEach(item::number);
        return item;
    }

    static SortedMap<String, Long> amounts(ItemReader item) {
        SortedMap<String, Long> amounts = new TreeMap<>();
        item.names().forEach(unit -> amounts.put(unit, item.number(unit)));
        return amounts;
    }

    static ItemWriter booking(Booking.OfUnits units) {
        return new ItemWriter()
                .text("name", units.name())
                .text("what", units.kind())
                .text("detail", units.detail())
                .text("actor", units.actor())
                .text("reason", units.reason());
    }

    static Booking.OfUnits booking(ItemReader item) {
        return new Booking.OfUnits(
                item.text("name"),
                item.text("what"),
                item.text("detail"),
                item.textOrNull("actor"),
                item.textOrNull("reason"));
    }
}
