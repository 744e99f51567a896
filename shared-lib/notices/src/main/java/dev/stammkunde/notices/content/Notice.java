package dev.stammkunde.notices.content;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that a team should know today. It says nothing of a customer.
 *
 * @param numbers by what they count; amounts, whose names end with {@code Minor}, in minor units
 * @param text one sentence
 * @param step what helps, or can be done next
 * @param link into the console, after {@code #/shops/<shop>}
 * @param times at which it happens; empty where it is about none
 * @param asOf up to when was counted; null where that is when it was asked
 * @param currency of the amounts, ISO 4217; null where there is none
 */
public record Notice(
        String code,
        SortedMap<String, Long> numbers,
        BothLanguages text,
        BothLanguages step,
        String link,
        List<Instant> times,
        @Nullable Instant asOf,
        @Nullable String currency) {

    public Notice {
        numbers = new TreeMap<>(numbers);
        times = List.copyOf(times);
    }

    static Notice of(String code, BothLanguages text, BothLanguages step, String link) {
        return new Notice(code, new TreeMap<>(), text, step, link, List.of(), null, null);
    }

    Notice number(String name, @Nullable Long value) {
        if (value == null) {
            return this;
        }
        SortedMap<String, Long> more = new TreeMap<>(numbers);
        more.put(name, value);
        return new Notice(code, more, text, step, link, times, asOf, currency);
    }

    Notice at(List<Instant> when) {
        return new Notice(code, numbers, text, step, link, when, asOf, currency);
    }

    Notice asOf(Instant moment, String ofAmounts) {
        return new Notice(code, numbers, text, step, link, times, moment, ofAmounts);
    }

    /** Writes it. */
    public void write(JsonObjectText json, String shopId) {
        json.text("code", code);
        json.object("numbers", o -> numbers.forEach(o::number));
        BothLanguagesJson.write(json, "text", text);
        BothLanguagesJson.write(json, "step", step);
        json.text("link", "#/shops/" + shopId + link);
        if (!times.isEmpty()) {
            json.array("times", all -> times.forEach(at -> all.text(at.toString())));
        }
        if (asOf != null) {
            json.text("asOf", asOf);
        }
        if (currency != null) {
            json.text("currency", currency);
        }
    }
}
