package dev.stammkunde.mail.json;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** How a shop sends mail, as a document. */
public final class MailSettingsJson {

    /**
     * The sender of a shop that has named none: of a domain that never exists, so that no mail goes
     * out by accident.
     */
    public static final String NO_SENDER = "not-set-up@stammkunde.invalid";

    private static final int MOST_BYTES = 300_000;

    private MailSettingsJson() {}

    /** Returns the type of a shop's document: who the shop is must be there, the rest is usual. */
    public static DocumentType<MailSettings> type(String shopId) {
        return new DocumentType<>(
                "mail-settings",
                "Stammkunde mail settings",
                "How a shop sends mail. What the system adds may stand in it and is not looked at,"
                        + " but version. See campaigns.md.",
                MOST_BYTES,
                MailSettingsShape.of(shopId));
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<MailSettings> readStored(String shopId, String document) {
        return type(shopId).readStored(document);
    }

    /** Returns how a shop sends that has said nothing: everything but who it is. */
    public static MailSettings defaults(String shopId) {
        return new MailSettings(
                shopId,
                new Sender(NO_SENDER, shopId, null),
                new Brand(shopId, "https://stammkunde.invalid/", null, "#1a5fb4", "", Address.DU),
                ZoneId.of("Europe/Berlin"),
                Language.DE,
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), Set.of(DayOfWeek.SUNDAY)),
                new FrequencyCaps(7, 2, 4),
                null,
                0);
    }
}
