package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.points.units.Section;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What other wings keep with an order and an account, as JSON. None of it has a field where it is
 * nothing.
 */
final class UnitsJson {

    private static final String AMOUNTS = "units";
    private static final String RULES = "unitRules";
    private static final String SECTIONS = "sections";
    private static final String PERSONAL = "personal";

    private UnitsJson() {}

    static void write(JsonObjectText json, OrderUnits units) {
        if (!units.isNothing()) {
            json.object(AMOUNTS, o -> units.amounts().forEach(o::number));
        }
        if (!units.rules().isEmpty()) {
            json.object(RULES, o -> units.rules().forEach(o::text));
        }
    }

    static OrderUnits read(JsonField json) {
        SortedMap<String, Long> amounts = new TreeMap<>();
        SortedMap<String, String> rules = new TreeMap<>();
        json.find(AMOUNTS)
                .ifPresent(
                        o -> o.fields().forEach((unit, n) -> amounts.put(unit, n.longInteger())));
        json.find(RULES)
                .ifPresent(o -> o.fields().forEach((name, text) -> rules.put(name, text.text())));
        return rules.isEmpty() && amounts.isEmpty()
                ? OrderUnits.NONE
                : new OrderUnits(rules, amounts);
    }

    static void writeSections(JsonObjectText json, SortedMap<String, Section> sections) {
        if (sections.isEmpty()) {
            return;
        }
        json.object(
                SECTIONS,
                all ->
                        sections.forEach(
                                (name, section) ->
                                        all.object(
                                                name,
                                                o ->
                                                        o.text("text", section.text())
                                                                .text("dueAt", section.dueAt()))));
    }

    static SortedMap<String, Section> readSections(JsonField json) {
        SortedMap<String, Section> sections = new TreeMap<>();
        json.find(SECTIONS)
                .ifPresent(
                        all -> all.fields().forEach((name, o) -> sections.put(name, section(o))));
        return sections;
    }

    private static Section section(JsonField json) {
        return new Section(
                json.at("text").textAsSent(),
                json.find("dueAt").isEmpty() ? null : json.instant("dueAt"));
    }

    static void writePersonal(JsonObjectText json, List<PersonalBonus> bonuses) {
        if (!bonuses.isEmpty()) {
            json.array(
                    PERSONAL,
                    a ->
                            bonuses.forEach(
                                    one ->
                                            a.object(
                                                    o ->
                                                            o.text("rule", one.rule())
                                                                    .text(
                                                                            "multiplier",
                                                                            one.multiplier()
                                                                                    .toPlainString()))));
        }
    }

    static List<PersonalBonus> readPersonal(JsonField json) {
        return json.elementsIfAny(PERSONAL).stream()
                .map(one -> new PersonalBonus(one.text("rule"), one.decimal("multiplier")))
                .toList();
    }
}
