package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;

import java.util.List;

/** Writes what an order's points were computed from. */
final class TermsJson {

    private TermsJson() {}

    static void contributions(JsonObjectText json, List<Contribution> contributions) {
        json.array(
                "contributions",
                array -> {
                    for (Contribution contribution : contributions) {
                        array.object(
                                fields ->
                                        fields.text("rule", contribution.rule())
                                                .text(
                                                        "points",
                                                        contribution.points().toPlainString()));
                    }
                });
    }

    /** Writes the fields of the schema {@code TermsFields}. */
    static void write(JsonObjectText json, EarningTerms terms) {
        json.array(
                "lines",
                lines -> {
                    for (EarningTerms.Line line : terms.lines()) {
                        lines.object(
                                fields -> {
                                    fields.text("lineId", line.lineId())
                                            .number("quantity", line.quantity());
                                    amounts(fields, line);
                                });
                    }
                });
        json.object("shipping", fields -> amounts(fields, terms.shipping()));
        json.text("total", terms.total().toPlainString())
                .text("byGiftCard", terms.byGiftCard().toPlainString())
                .text("minimum", terms.minimum().toPlainString());
        terms.cap().ifPresentOrElse(cap -> json.number("cap", cap), () -> json.nothing("cap"));
        json.text("rounding", terms.rounding()).text("unnamedRefunds", terms.unnamed());
    }

    private static void amounts(JsonObjectText json, EarningTerms.Line line) {
        json.text("paid", line.gross().toPlainString())
                .text("earning", line.value().toPlainString())
                .text("rate", line.rate().toPlainString());
    }
}
