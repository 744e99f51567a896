package dev.stammkunde.finance.json;

import dev.stammkunde.finance.closing.BrokenSealException;
import dev.stammkunde.finance.closing.DaySignature;
import dev.stammkunde.finance.closing.SignDigest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.journal.JournalDay;

/**
 * The signature of a day as JSON. Its fields have the order of {@link
 * DaySignature.Content#canonicalText}, so that who reads the document can write the text.
 */
public final class SignatureJson {

    private SignatureJson() {}

    /** Returns the document in UTF-8; the same signature has always the same. */
    public static byte[] write(DaySignature signature) {
        DaySignature.Content content = signature.content();
        Long replaces = content.replaces();
        return JsonText.objectBytes(
                json -> {
                    json.number("schema", DaySignature.SCHEMA)
                            .text("document", "day-signature")
                            .text("shopId", content.day().shopId())
                            .text("day", content.day().date())
                            .number("number", content.number())
                            .text("signedAt", content.signedAt())
                            .number("lines", content.lines())
                            .number("accounts", content.accounts())
                            .text("root", content.root())
                            .text("previous", content.previous());
                    if (replaces != null) {
                        json.number("replaces", replaces);
                    }
                    json.text("algorithm", SignDigest.ALGORITHM)
                            .text("keyId", content.keyId())
                            .text("hash", signature.hash())
                            .text("signature", signature.signature());
                });
    }

    /**
     * Reads a document, which must have exactly the bytes that are written of it.
     *
     * @throws BrokenSealException if it is none
     */
    public static DaySignature read(byte[] document) {
        return SealJson.read(document, SignatureJson::read, SignatureJson::write);
    }

    private static DaySignature read(JsonField json) {
        SealJson.require(json, DaySignature.SCHEMA, "day-signature");
        DaySignature.Content content =
                new DaySignature.Content(
                        new JournalDay(json.text("shopId"), json.at("day").date()),
                        json.at("number").longInteger(),
                        json.instant("signedAt"),
                        json.at("lines").longInteger(),
                        json.at("accounts").longInteger(),
                        json.text("root"),
                        json.findText("previous").orElse(null),
                        json.find("replaces").map(JsonField::longInteger).orElse(null),
                        json.text("keyId"));
        return new DaySignature(content, json.text("hash"), json.text("signature"));
    }
}
