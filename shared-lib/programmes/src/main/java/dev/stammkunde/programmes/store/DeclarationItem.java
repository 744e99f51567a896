package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.DeclarationKind;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.programmes.membership.Settled;
import dev.stammkunde.shop.Language;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Items of declarations in the programmes table (see {@code docs/data-model.md}). */
final class DeclarationItem {

    static final String EXPIRES_AT = "expiresAt";

    private static final String DECLARATION = "declaration";
    static final String OF_ADDRESS = "declared#";
    static final String WAITING = "declaration-waiting";

    private DeclarationItem() {}

    static Map<String, AttributeValue> key(DeclarationId id) {
        return key(
                        "declaration#"
                                + KeyText.escape(id.shopId())
                                + '#'
                                + KeyText.escape(id.id()),
                        DECLARATION)
                .toItem();
    }

    static Map<String, AttributeValue> write(Declaration declaration) {
        DeclarationId id = declaration.id();
        Declared said = declaration.said();
        return key(
                        "declaration#"
                                + KeyText.escape(id.shopId())
                                + '#'
                                + KeyText.escape(id.id()),
                        DECLARATION)
                .text("shopId", id.shopId())
                .text("id", id.id())
                .text("kind", said.kind())
                .text("person", said.person())
                .text("email", said.email())
                .text("contract", said.contract())
                .text("reason", said.reason())
                .text("day", said.day())
                .text("language", said.language().code())
                .text("receivedAt", declaration.receivedAt())
                .number(EXPIRES_AT, declaration.keptUntil().getEpochSecond())
                .toItem();
    }

    /** Leads from the shop to it, by time; and to who lets it count, as long as nobody has. */
    static Map<String, AttributeValue> ofShop(Declaration declaration) {
        return keyOfShop(declaration)
                .number(EXPIRES_AT, declaration.keptUntil().getEpochSecond())
                .text(ClaimKeys.DUE_SHARD, WAITING)
                .text(ClaimKeys.DUE_AT, KeyText.sortable(declaration.receivedAt()))
                .toItem();
    }

    static ItemWriter keyOfShop(Declaration declaration) {
        return key(
                shop(declaration.id().shopId()),
                KeyText.sortable(declaration.receivedAt()) + '#' + declaration.id().id());
    }

    /** Returns which one a key of the index leads to. */
    static DeclarationId waiting(Map<String, AttributeValue> key) {
        String partition = new ItemReader(key).text(KeyText.PK);
        return led(KeyText.unescape(partition.substring(partition.indexOf('#') + 1)), key);
    }

    /** Leads to it from who reads the address, by day. */
    static Map<String, AttributeValue> ofAddress(Declaration declaration) {
        return key(address(declaration.address()), ofDay(declaration.day()) + declaration.id().id())
                .number(EXPIRES_AT, declaration.keptUntil().getEpochSecond())
                .toItem();
    }

    /** Values of what one came to; a plan that there is none of is empty. */
    static Map<String, AttributeValue> settled(Settled settled, Instant at) {
        String plan = settled.plan();
        return new ItemWriter()
                .text(":kind", settled.kind())
                .text(":plan", plan == null ? "" : plan)
                .text(":at", at)
                .toItem();
    }

    /** Finds what one came to, in what leads to it from its shop. */
    static Optional<Settled> findSettled(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return item.findText("settled")
                .map(
                        kind ->
                                new Settled(
                                        Settled.Kind.valueOf(kind),
                                        item.findText("settledPlan")
                                                .filter(plan -> !plan.isEmpty())
                                                .orElse(null)));
    }

    /** Finds when somebody looked at it, in the same. */
    static Optional<Instant> findSettledAt(Map<String, AttributeValue> attributes) {
        return new ItemReader(attributes).findText("settledAt").map(Instant::parse);
    }

    static String shop(String shopId) {
        return "declarations#" + KeyText.escape(shopId);
    }

    static String address(EmailKey address) {
        return person(Mailbox.of(address));
    }

    static String person(CustomerId person) {
        return "customer#" + KeyText.escape(person.shopId()) + '#' + KeyText.escape(person.id());
    }

    static String ofDay(LocalDate day) {
        return OF_ADDRESS + day + '#';
    }

    /** Returns which one an item of a shop leads to. */
    static DeclarationId led(String shopId, Map<String, AttributeValue> item) {
        String sort = new ItemReader(item).text(KeyText.SK);
        return new DeclarationId(shopId, sort.substring(sort.lastIndexOf('#') + 1));
    }

    static Declaration read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        DeclarationKind kind = DeclarationKind.valueOf(item.text("kind"));
        return new Declaration(
                new DeclarationId(item.text("shopId"), item.text("id")),
                new Declared(
                        kind,
                        unlessErased(item, "person"),
                        unlessErased(item, "email"),
                        unlessErased(item, "contract"),
                        kind == DeclarationKind.EXTRAORDINARY_CANCELLATION
                                ? unlessErased(item, "reason")
                                : null,
                        item.findText("day").map(LocalDate::parse).orElse(null),
                        Language.find(item.text("language")).orElseThrow()),
                item.instant("receivedAt"));
    }

    private static String unlessErased(ItemReader item, String name) {
        return item.findText(name).orElse("");
    }

    private static ItemWriter key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort);
    }
}
