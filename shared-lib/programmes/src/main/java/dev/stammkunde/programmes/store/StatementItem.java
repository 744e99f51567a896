package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.partners.PartnerDispute;
import dev.stammkunde.programmes.partners.PartnerDispute.Settlement;
import dev.stammkunde.programmes.partners.PartnerDispute.Word;
import dev.stammkunde.programmes.partners.PartnerStatement;
import dev.stammkunde.programmes.partners.PartnerStatement.Made;
import dev.stammkunde.programmes.partners.StatementLine;

import org.joda.money.CurrencyUnit;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** A statement that is closed, as an item. */
final class StatementItem {

    private StatementItem() {}

    static Map<String, AttributeValue> toItem(PartnerStatement statement) {
        Made made = statement.made().orElseThrow();
        return PartnerItems.with(
                PartnerKeys.statement(statement.partner(), statement.month()),
                new ItemWriter()
                        .number(PartnerKeys.VERSION, statement.version())
                        .list("lines", statement.lines(), StatementItem::line)
                        .text("closedBy", made.by())
                        .text("closedAt", made.at())
                        .list("disputes", statement.disputes(), StatementItem::dispute));
    }

    static PartnerStatement fromItem(DocumentId partner, ItemReader item) {
        return new PartnerStatement(
                partner,
                YearMonth.parse(item.text(KeyText.SK)),
                item.list("lines", StatementItem::line),
                Optional.of(new Made(item.text("closedBy"), item.instant("closedAt"))),
                item.list("disputes", StatementItem::dispute),
                item.number(PartnerKeys.VERSION));
    }

    private static ItemWriter line(StatementLine line) {
        return new ItemWriter()
                .text("kind", line.kind())
                .text("currency", line.currency().getCode())
                .number("count", line.count())
                .decimal("price", line.price())
                .number("amount", line.amount());
    }

    private static StatementLine line(ItemReader item) {
        return new StatementLine(
                StatementLine.Kind.valueOf(item.text("kind")),
                CurrencyUnit.of(item.text("currency")),
                item.number("count"),
                item.decimal("price"),
                item.number("amount"));
    }

    private static ItemWriter dispute(PartnerDispute dispute) {
        ItemWriter item =
                new ItemWriter()
                        .number("number", dispute.number())
                        .map("opened", word(dispute.opened()));
        Word answer = dispute.answer();
        if (answer != null) {
            item.map("answer", word(answer));
        }
        Settlement settlement = dispute.settlement();
        if (settlement != null) {
            item.map("settled", word(settlement.word()))
                    .number("correction", settlement.correction())
                    .text("currency", settlement.currency());
        }
        return item;
    }

    private static PartnerDispute dispute(ItemReader item) {
        return new PartnerDispute(
                item.integer("number"),
                word(item.map("opened")),
                item.has("answer") ? word(item.map("answer")) : null,
                item.has("settled")
                        ? new Settlement(
                                word(item.map("settled")),
                                item.number("correction"),
                                item.text("currency"))
                        : null);
    }

    private static ItemWriter word(Word word) {
        return new ItemWriter()
                .text("text", word.text())
                .text("by", word.by())
                .text("at", word.at());
    }

    private static Word word(ItemReader item) {
        return new Word(item.text("text"), item.text("by"), item.instant("at"));
    }
}
