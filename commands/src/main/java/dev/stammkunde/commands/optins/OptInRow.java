package dev.stammkunde.commands.optins;

import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A row of a file, checked as far as it can be without asking the tables.
 *
 * @param line where it begins in the file, from 1
 * @param email absent where only the customer is named
 * @param requested at the time of the confirmation where the file does not know better
 */
public record OptInRow(
        long line,
        @Nullable String email,
        @Nullable String customerId,
        Contact requested,
        Contact confirmed,
        ConsentText text,
        String source,
        Set<String> topics,
        Language language) {

    public OptInRow {
        topics = Set.copyOf(topics);
    }
}
