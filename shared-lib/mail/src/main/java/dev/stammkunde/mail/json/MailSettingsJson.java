package dev.stammkunde.mail.json;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.ReadJson;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnknownFields;
import dev.stammkunde.shop.Language;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Reads and writes how a shop sends mail, which {@code docs/campaigns.md} explains.
 *
 * <p>What is written is read back as the same settings.
 */
public final class MailSettingsJson {

    /**
     * The sender of a shop that has named none: of a domain that never exists, so that no mail goes
     * out by accident.
     */
    public static final String NO_SENDER = "not-set-up@stammkunde.invalid";

    static final QuietHours USUAL_QUIET_HOURS =
            new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), Set.of(DayOfWeek.SUNDAY));

    static final FrequencyCaps USUAL_CAPS = new FrequencyCaps(7, 2, 4);
    static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Berlin");
    static final String USUAL_COLOUR = "#1a5fb4";

    private MailSettingsJson() {}

    /** Returns how a shop sends that has said nothing: everything but who it is. */
    public static MailSettings defaults(String shopId) {
        return new MailSettings(
                shopId,
                new Sender(NO_SENDER, shopId, null),
                new Brand(
                        shopId, "https://stammkunde.invalid/", null, USUAL_COLOUR, "", Address.DU),
                USUAL_ZONE,
                Language.DE,
                USUAL_QUIET_HOURS,
                USUAL_CAPS,
                null,
                0);
    }

    /**
     * Reads what marketing wrote and finds all that is wrong with it, unknown fields included. Who
     * the shop is must be there; the rest has defaults. A {@code version} may stand in it and is
     * not looked at.
     */
    public static Reading<MailSettings> read(String shopId, JsonField document) {
        try {
            return new MailSettingsReader(Findings.strict(), shopId).read(document);
        } catch (InvalidFieldException e) {
            return new Reading.Invalid<>(List.of(new Finding(e.path(), e.problem())));
        }
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<MailSettings> readStored(String shopId, String document) {
        return ReadJson.read(
                document, json -> new MailSettingsReader(Findings.tolerant(), shopId).read(json));
    }

    /**
     * Writes settings as a document of their own.
     *
     * @param version 1, 2, …; 0 for defaults that were never saved
     */
    public static String write(MailSettings settings, int version) {
        return JsonText.object(json -> write(json.number("version", version), settings));
    }

    /**
     * Writes the version after a stored one, with what that one has and this release does not know.
     */
    public static String write(MailSettings settings, int version, String stored) {
        String changed = write(settings, version);
        return switch (readStored(settings.shopId(), stored)) {
            case Reading.Valid<MailSettings>(MailSettings before) ->
                    UnknownFields.carriedOver(stored, write(before, version), changed);
            case Reading.Invalid<MailSettings> _ -> changed;
        };
    }

    private static void write(JsonObjectText json, MailSettings settings) {
        json.object("sender", o -> sender(o, settings.sender()))
                .object("brand", o -> brand(o, settings.brand()))
                .text("zone", settings.zone().getId())
                .text("language", settings.language().code())
                .object("quietHours", o -> quietHours(o, settings.quietHours()))
                .object("caps", o -> caps(o, settings.caps()))
                .text("existingCustomerNoticeSince", settings.existingCustomerNoticeSince())
                .number("holdoutPercent", settings.holdoutPercent());
    }

    private static void sender(JsonObjectText json, Sender sender) {
        json.text("address", sender.address())
                .text("name", sender.name())
                .text("replyTo", sender.replyTo());
    }

    private static void brand(JsonObjectText json, Brand brand) {
        json.text("name", brand.name())
                .text("url", brand.url())
                .text("logoUrl", brand.logoUrl())
                .text("colour", brand.colour())
                .text("imprint", brand.imprint())
                .text("address", brand.address());
    }

    private static void quietHours(JsonObjectText json, QuietHours hours) {
        json.text("from", hours.from())
                .text("until", hours.until())
                .texts("days", hours.days().stream().sorted().map(Enum::name).toList());
    }

    private static void caps(JsonObjectText json, FrequencyCaps caps) {
        json.number("windowDays", caps.windowDays())
                .number("mails", caps.mails())
                .number("mailsOfAnyPriority", caps.mailsOfAnyPriority());
    }
}
