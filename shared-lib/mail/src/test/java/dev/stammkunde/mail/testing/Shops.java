package dev.stammkunde.mail.testing;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Shops that mails are written for. */
public final class Shops {

    public static final String IMPRINT =
            "Blumen Lindner GmbH\nGartenstraße 12, 20095 Hamburg\nGeschäftsführerin: Petra Lindner\n"
                    + "Amtsgericht Hamburg, HRB 123456\nTelefon 040 1234567, service@blumen-lindner.example";

    private Shops() {}

    public static MailSettings flowers(Address address) {
        return flowersWithLogo(address, null);
    }

    public static MailSettings flowersWithLogo(Address address, @Nullable String logoUrl) {
        return withBrand(
                new Brand(
                        "Blumen Lindner",
                        "https://blumen-lindner.example",
                        logoUrl,
                        "#2f6f4f",
                        IMPRINT,
                        address));
    }

    public static MailSettings withColour(String colour) {
        return withBrand(
                new Brand(
                        "Blumen Lindner",
                        "https://blumen-lindner.example",
                        null,
                        colour,
                        IMPRINT,
                        Address.DU));
    }

    public static MailSettings withLogo(@Nullable String logoUrl) {
        return flowersWithLogo(Address.DU, logoUrl);
    }

    public static MailSettings withBrand(Brand brand) {
        return new MailSettings(
                "blumen",
                new Sender("post@blumen-lindner.example", "Blumen Lindner", null),
                brand,
                ZoneId.of("Europe/Berlin"),
                Language.DE,
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), Set.of(DayOfWeek.SUNDAY)),
                new FrequencyCaps(7, 2, 4),
                null,
                0);
    }
}
