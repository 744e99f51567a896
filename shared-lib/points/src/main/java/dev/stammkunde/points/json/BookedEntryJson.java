package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;

import java.util.List;

/**
 * A ledger entry as JSON, on one line: what consumers of the ledger's changes get, and what the
 * journal keeps. It has all that the entry's hash covers, so who holds it can prove it, and nothing
 * of the person but the shop's id of the customer.
 *
 * <p>Amounts of money are texts, times ISO 8601 in UTC, absent values have no field. Readers ignore
 * fields that they do not know, so a new field needs no new schema; a changed meaning does. What
 * the fields mean: {@code docs/events.md}.
 */
public final class BookedEntryJson {

    /** The one schema there is. */
    static final int SCHEMA = 1;

    static final String SHOP = "shopId";
    static final String CUSTOMER = "customerId";
    static final String SEQUENCE = "sequence";

    private BookedEntryJson() {}

    /** Returns an entry of either edition. */
    public static String write(LedgerEntry entry) {
        return JsonText.object(
                json -> {
                    json.number("schema", SCHEMA)
                            .text(SHOP, entry.account().shopId())
                            .text(CUSTOMER, entry.account().customerId())
                            .number(SEQUENCE, entry.sequence())
                            .number("edition", entry.edition())
                            .object(
                                    "key",
                                    key ->
                                            key.text("subject", entry.key().subject())
                                                    .text("effect", entry.key().effect()))
                            .text("bookedAt", entry.bookedAt())
                            .object(
                                    "effects",
                                    units ->
                                            entry.effects()
                                                    .forEach(
                                                            effect ->
                                                                    units.number(
                                                                            effect.unit(),
                                                                            effect.amount())))
                            .text("kind", BookingJson.kind(entry.booking()))
                            .object("booking", booking -> BookingJson.write(booking, entry));
                    UnitsJson.writeSections(json, entry.sections());
                    json.text("previousHash", entry.previousHash().hex())
                            .text("hash", entry.hash().hex());
                });
    }

    /**
     * Reads what {@link #write} wrote. Whether the hash is right is for the reader to ask.
     *
     * @throws dev.stammkunde.platform.json.NotJsonException if it is no JSON
     * @throws InvalidFieldException if it is no such document, or one of a schema not known here
     */
    public static LedgerEntry read(String line) {
        return read(Json.parse(line));
    }

    /**
     * Reads what {@link #write} wrote. Whether the hash is right is for the reader to ask.
     *
     * @throws InvalidFieldException if it is no such document, or one of a schema not known here
     */
    public static LedgerEntry read(JsonField json) {
        requireSchema(json);
        JsonField key = json.at("key");
        return new LedgerEntry(
                json.integer("edition"),
                account(json),
                new BookingKey(key.at("subject").textAsSent(), key.at("effect").textAsSent()),
                sequence(json),
                json.instant("bookedAt"),
                effects(json.at("effects")),
                BookingJson.read(json.at("kind"), json.at("booking")),
                UnitsJson.readSections(json),
                hash(json.at("previousHash")),
                hash(json.at("hash")));
    }

    /** Returns whose account a document is about, without reading the rest of it. */
    public static AccountId account(JsonField json) {
        return new AccountId(json.at(SHOP).textAsSent(), json.at(CUSTOMER).textAsSent());
    }

    /** Returns the place in its account of a document's entry, without reading the rest of it. */
    public static long sequence(JsonField json) {
        return json.at(SEQUENCE).longInteger();
    }

    static void requireSchema(JsonField json) {
        if (json.integer("schema") != SCHEMA) {
            throw json.at("schema").invalid("must be " + SCHEMA);
        }
    }

    /** By name: an entry is hashed over its effects in that order. */
    private static List<Effect> effects(JsonField json) {
        return json.fields().entrySet().stream()
                .map(unit -> new Effect(unit.getKey(), unit.getValue().longInteger()))
                .sorted((one, other) -> one.unit().compareTo(other.unit()))
                .toList();
    }

    private static EntryHash hash(JsonField json) {
        return json.parsed("a SHA-256", EntryHash::new);
    }
}
