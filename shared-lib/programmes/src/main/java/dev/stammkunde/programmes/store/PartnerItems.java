package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.store.LotsText;
import dev.stammkunde.points.store.PartnerDealItem;
import dev.stammkunde.programmes.partners.Booked;
import dev.stammkunde.programmes.partners.CustomerDay;
import dev.stammkunde.programmes.partners.PartnerMonth;
import dev.stammkunde.programmes.partners.PartnerReversal;
import dev.stammkunde.programmes.partners.PartnerTransaction;
import dev.stammkunde.programmes.partners.PartnerTransactionId;
import dev.stammkunde.programmes.partners.SettlementLine;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What partners report, as items. */
final class PartnerItems {

    private static final String VERSION = PartnerKeys.VERSION;
    private static final String CUSTOMER = "customer";
    private static final String POINTS = "points";
    private static final String CURRENCY = "currency";
    private static final String BOOKED = "booked";

    private PartnerItems() {}

    static Map<String, AttributeValue> of(PartnerTransaction transaction) {
        return with(
                PartnerKeys.transaction(transaction.id()),
                new ItemWriter()
                        .number(VERSION, transaction.version())
                        .text(CUSTOMER, transaction.customerId())
                        .map("deal", PartnerDealItem.deal(transaction.deal()))
                        .text("content", transaction.content())
                        .number(POINTS, transaction.points())
                        .text("lots", LotsText.pack(transaction.lots()))
                        .decimal("price", transaction.price())
                        .map(BOOKED, booked(transaction.booked()))
                        .list("reversals", transaction.reversals(), PartnerItems::reversal));
    }

    static PartnerTransaction transaction(PartnerTransactionId id, ItemReader item) {
        return new PartnerTransaction(
                id,
                item.text(CUSTOMER),
                PartnerDealItem.deal(item.map("deal")),
                item.text("content"),
                item.number(POINTS),
                LotsText.unpack(item.text("lots")),
                item.decimal("price"),
                booked(item.map(BOOKED)),
                item.list("reversals", PartnerItems::reversal),
                item.number(VERSION));
    }

    private static ItemWriter reversal(PartnerReversal reversal) {
        return new ItemWriter()
                .text("id", reversal.id())
                .text("content", reversal.content())
                .decimal("amount", reversal.amount().getAmount())
                .text(CURRENCY, reversal.amount().getCurrencyUnit().getCode())
                .number("due", reversal.due())
                .map(BOOKED, booked(reversal.booked()));
    }

    private static PartnerReversal reversal(ItemReader item) {
        return new PartnerReversal(
                item.text("id"),
                item.text("content"),
                Money.of(CurrencyUnit.of(item.text(CURRENCY)), item.decimal("amount")),
                item.number("due"),
                booked(item.map(BOOKED)));
    }

    private static ItemWriter booked(Booked booked) {
        return new ItemWriter()
                .number(POINTS, booked.points())
                .number("available", booked.available())
                .text("at", booked.at())
                .text("month", booked.month());
    }

    private static Booked booked(ItemReader item) {
        return new Booked(
                item.number(POINTS),
                item.number("available"),
                item.instant("at"),
                YearMonth.parse(item.text("month")));
    }

    static Map<String, AttributeValue> of(PartnerMonth month) {
        ItemWriter days = new ItemWriter();
        month.pointsByDay().forEach((day, points) -> days.number(day.toString(), points));
        return with(
                PartnerKeys.month(month.partner(), month.month()),
                new ItemWriter()
                        .number(VERSION, month.version())
                        .number("lines", month.lines())
                        .text("closed", month.isClosed() ? "yes" : null)
                        .map("days", days));
    }

    static PartnerMonth month(DocumentId partner, YearMonth month, ItemReader item) {
        ItemReader days = item.map("days");
        SortedMap<Integer, Long> points = new TreeMap<>();
        days.names().forEach(day -> points.put(Integer.valueOf(day), days.number(day)));
        return new PartnerMonth(
                partner,
                month,
                points,
                item.number("lines"),
                item.has("closed"),
                item.number(VERSION));
    }

    static Map<String, AttributeValue> of(CustomerDay day) {
        return with(
                PartnerKeys.day(day.partner(), day.customerId()),
                new ItemWriter()
                        .number(VERSION, day.version())
                        .text("day", day.day())
                        .number(POINTS, day.points()));
    }

    static CustomerDay day(DocumentId partner, String customerId, ItemReader item) {
        return new CustomerDay(
                partner,
                customerId,
                LocalDate.parse(item.text("day")),
                item.number(POINTS),
                item.number(VERSION));
    }

    static Map<String, AttributeValue> of(
            DocumentId partner, YearMonth month, SettlementLine line) {
        return with(
                PartnerKeys.line(partner, month, line.at(), line.reference()),
                new ItemWriter()
                        .text("reference", line.reference())
                        .text("kind", line.kind())
                        .text("at", line.at())
                        .text(CURRENCY, line.currency().getCode())
                        .number(POINTS, line.points())
                        .decimal("price", line.price())
                        .number("transactions", line.transactions())
                        .decimal("fee", line.fee()));
    }

    static SettlementLine line(ItemReader item) {
        return new SettlementLine(
                item.text("reference"),
                SettlementLine.Kind.valueOf(item.text("kind")),
                item.instant("at"),
                CurrencyUnit.of(item.text(CURRENCY)),
                item.number(POINTS),
                item.decimal("price"),
                item.integer("transactions"),
                item.decimal("fee"));
    }

    static Map<String, AttributeValue> with(
            Map<String, AttributeValue> key, ItemWriter attributes) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.putAll(attributes.toItem());
        return item;
    }
}
