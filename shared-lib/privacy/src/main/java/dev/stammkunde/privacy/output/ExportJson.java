package dev.stammkunde.privacy.output;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.JsonValueText;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.KeptItem;
import dev.stammkunde.privacy.KeptValue;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/**
 * An export as JSON, to be taken along (Art. 20 GDPR). Things are documents of their own within it,
 * so that no more than one is in memory.
 */
final class ExportJson implements ExportText {

    private final Writer text;
    private Language language = Language.DE;
    private boolean isAfterPart;
    private boolean isAfterItem;

    ExportJson(Writer text) {
        this.text = text;
    }

    @Override
    public void begin(ExportHead head) throws IOException {
        language = head.language();
        text.write(
                open(
                        JsonText.object(
                                json -> {
                                    json.number("format", 1)
                                            .text("title", in(ExportWords.TITLE))
                                            .text("language", language.code())
                                            .text("madeAt", head.madeAt())
                                            .text("shopId", head.subject().shopId())
                                            .texts(
                                                    "customerIds",
                                                    head.subject().ids().stream()
                                                            .map(CustomerId::id)
                                                            .toList())
                                            .bool("controlGroup", head.isHeldOut());
                                    texts(json, "rights", ExportWords.RIGHTS);
                                    texts(json, "elsewhere", ExportWords.ELSEWHERE);
                                })));
        text.write(",\"parts\":[");
    }

    private void texts(JsonObjectText json, String name, List<BothLanguages> words) {
        json.texts(name, words.stream().map(this::in).toList());
    }

    @Override
    public void part(DataPart part) throws IOException {
        endPart();
        if (isAfterPart) {
            text.write(',');
        }
        text.write(
                open(
                        JsonText.object(
                                json ->
                                        json.text("part", part)
                                                .text("title", in(part.title()))
                                                .text("purpose", in(part.purpose().words()))
                                                .text("legalBasis", in(part.purpose().legalBasis()))
                                                .text("keptFor", in(part.retention().words()))
                                                .text("source", in(part.origin().words())))));
        text.write(",\"items\":[");
        isAfterPart = true;
        isAfterItem = false;
    }

    @Override
    public void item(KeptItem item) throws IOException {
        if (isAfterItem) {
            text.write(',');
        }
        text.write(JsonText.object(json -> fields(json, item.fields())));
        isAfterItem = true;
    }

    @Override
    public void end(boolean isWhole) throws IOException {
        endPart();
        text.write("],\"goesOn\":" + !isWhole + "}\n");
    }

    private void endPart() throws IOException {
        if (isAfterPart) {
            text.write("]}");
        }
    }

    private static void fields(JsonObjectText json, KeptValue.Fields fields) {
        fields.values().forEach((name, value) -> json.write(name, to -> write(to, value)));
    }

    private static void write(JsonValueText to, KeptValue value) {
        switch (value) {
            case KeptValue.Text(String written) -> to.text(written);
            case KeptValue.Digits(String digits) -> to.number(new BigDecimal(digits));
            case KeptValue.Flag(boolean isTrue) -> to.bool(isTrue);
            case KeptValue.Many(List<KeptValue> values) ->
                    to.array(all -> values.forEach(each -> all.write(in -> write(in, each))));
            case KeptValue.Fields fields -> to.object(json -> fields(json, fields));
        }
    }

    /** An object that something is to be written into. */
    private static String open(String object) {
        return object.substring(0, object.length() - 1);
    }

    private String in(BothLanguages words) {
        return words.in(language);
    }
}
