package dev.stammkunde.commands.sender;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;

import java.util.ArrayList;
import java.util.List;

/** Whether a shop has said who it is. */
public final class SettingsCheck {

    private static final String TOPIC = "settings";

    private SettingsCheck() {}

    /** Looks at how the shop sends. */
    public static List<Finding> of(MailSettings settings) {
        List<Finding> findings = new ArrayList<>();
        if (settings.sender().address().equals(MailSettingsJson.NO_SENDER)) {
            findings.add(
                    Finding.error(
                            TOPIC,
                            settings.shopId() + " has no mail settings.",
                            "PUT /admin/shops/"
                                    + settings.shopId()
                                    + "/mail-settings: sender, brand and imprint."));
            return findings;
        }
        findings.add(
                settings.brand().imprint().isBlank()
                        ? Finding.error(
                                TOPIC,
                                "The mails have no imprint (§ 5 DDG).",
                                "Put name, postal address and contact into brand.imprint.")
                        : Finding.ok(
                                TOPIC,
                                "The sender is "
                                        + settings.sender().address()
                                        + ", and mails have an imprint."));
        return findings;
    }
}
