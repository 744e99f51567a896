package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.mail.Mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads what a mail's tags say of its campaign. */
final class MailTags {

    private static final String NAME = "mail";

    private MailTags() {}

    /** Returns the name of the mail, such as {@code birthday/2027}; empty if it has none. */
    static String campaign(Mail mail) {
        return decode(mail.tags().getOrDefault(NAME, mail.tags().getOrDefault("campaign", "")));
    }

    /** Returns the text that the tag stands for, since SES does not take all characters. */
    static String decode(String tag) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(tag), StandardCharsets.UTF_8);
            return text.chars().allMatch(c -> c >= ' ' && c != '\uFFFD') ? text : tag;
        } catch (IllegalArgumentException _) {
            return tag;
        }
    }
}
