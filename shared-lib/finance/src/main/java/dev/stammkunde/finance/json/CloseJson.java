package dev.stammkunde.finance.json;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.closing.BrokenSealException;
import dev.stammkunde.finance.closing.ChainEnd;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.closing.SealedFile;
import dev.stammkunde.finance.closing.SignDigest;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A close as JSON. Its fields have the order of {@link MonthClose.Content#canonicalText}, so that
 * who reads the document can write the text.
 */
public final class CloseJson {

    private CloseJson() {}

    /** Returns the document in UTF-8; the same close has always the same. */
    public static byte[] write(MonthClose close) {
        MonthClose.Content content = close.content();
        return JsonText.objectBytes(
                json -> {
                    head(json, content);
                    json.number("accounts", content.accounts())
                            .object(
                                    "entries",
                                    entries ->
                                            entries.number("count", content.entries().entries())
                                                    .text("sha256", content.entries().sha256()))
                            .text("carriedSha256", content.carriedSha256());
                    ChainEnd signed = content.signed();
                    if (signed != null) {
                        json.object(
                                "signed",
                                end ->
                                        end.number("number", signed.number())
                                                .text("hash", signed.hash()));
                    }
                    json.array(
                                    "files",
                                    files ->
                                            content.files()
                                                    .forEach(
                                                            file ->
                                                                    files.object(
                                                                            it -> file(it, file))))
                            .text("algorithm", SignDigest.ALGORITHM)
                            .text("keyId", content.keyId())
                            .text("hash", close.hash())
                            .text("signature", close.signature());
                });
    }

    private static void head(JsonObjectText json, MonthClose.Content content) {
        json.number("schema", MonthClose.SCHEMA)
                .text("document", "month-close")
                .text("shopId", content.month().shopId())
                .text("month", content.month().month())
                .text("zone", content.month().zone())
                .text("from", content.from())
                .text("asOf", content.asOf())
                .text("firstDay", content.firstDay())
                .text("lastDay", content.lastDay())
                .text("legalEntity", content.legalEntity())
                .text("closedBy", content.closedBy())
                .text("closedAt", content.closedAt())
                .text("previous", content.previous());
    }

    private static void file(JsonObjectText json, SealedFile file) {
        json.text("name", file.name()).text("sha256", file.sha256()).number("bytes", file.bytes());
    }

    /**
     * Reads a document, which must have exactly the bytes that are written of it.
     *
     * @throws BrokenSealException if it is none
     */
    public static MonthClose read(byte[] document) {
        return SealJson.read(document, CloseJson::read, CloseJson::write);
    }

    private static MonthClose read(JsonField json) {
        SealJson.require(json, MonthClose.SCHEMA, "month-close");
        MonthClose.Content content =
                new MonthClose.Content(
                        new ShopMonth(
                                json.text("shopId"),
                                json.at("month").parsed("a month", YearMonth::parse),
                                json.at("zone").parsed("a time zone", ZoneId::of)),
                        json.instant("from"),
                        json.text("legalEntity"),
                        json.text("closedBy"),
                        json.instant("closedAt"),
                        json.findText("previous").orElse(null),
                        json.at("accounts").longInteger(),
                        new EntriesDigest(
                                json.at("entries").at("count").longInteger(),
                                json.at("entries").text("sha256")),
                        json.text("carriedSha256"),
                        json.find("signed")
                                .map(
                                        end ->
                                                new ChainEnd(
                                                        end.at("number").longInteger(),
                                                        end.text("hash")))
                                .orElse(null),
                        json.elements("files").stream().map(CloseJson::file).toList(),
                        json.text("keyId"));
        return new MonthClose(content, json.text("hash"), json.text("signature"));
    }

    private static SealedFile file(JsonField json) {
        return new SealedFile(
                json.text("name"), json.text("sha256"), json.at("bytes").longInteger());
    }
}
