package dev.stammkunde.mail;

/** Reads how shops send mail. */
@FunctionalInterface
public interface ReadMailSettings {

    /** Returns how the shop sends mail; the defaults where it has said nothing. */
    MailSettings settings(String shopId);
}
