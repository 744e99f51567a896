package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a mail is for, as far as a mailbox remembers its readers: by hashes that are made with the
 * mailbox's own, so that the same person leaves another trace in each mailbox.
 *
 * @param customer whose record it is; absent once that person is erased
 * @param person the first of their given names; absent where it is unknown
 */
public record MailboxReader(@Nullable String customer, @Nullable String person) {

    /** One of whom nothing is known any more. */
    static final MailboxReader ERASED = new MailboxReader(null, null);

    /** Few, since a mailbox has few readers and keeps a hundred mails. */
    private static final int CUSTOMER_BYTES = 6;

    private static final int PERSON_BYTES = 4;
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** How ä, ö and ü are written without dots. */
    private static final Pattern UMLAUT = Pattern.compile("([aou])e");

    /** Returns a reader of a mailbox. */
    public static MailboxReader of(
            EmailKey mailbox, CustomerId customer, Optional<String> givenName) {
        return new MailboxReader(
                hash(mailbox, "customer", customer.id(), CUSTOMER_BYTES),
                givenName
                        .flatMap(MailboxReader::findFirstName)
                        .map(name -> hash(mailbox, "person", name, PERSON_BYTES))
                        .orElse(null));
    }

    /** Whether both are of the same customer's record. */
    boolean isSameRecordAs(MailboxReader other) {
        return customer != null && customer.equals(other.customer);
    }

    /** Whether both may be the same person: only two names that are known tell them apart. */
    boolean mayBe(MailboxReader other) {
        return person == null || other.person == null || person.equals(other.person);
    }

    /** Anna, anna and Anna Maria are one; René and Rene, Jürgen and Juergen too; A. is nobody. */
    private static Optional<String> findFirstName(String givenName) {
        String plain =
                MARKS.matcher(Normalizer.normalize(givenName, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        Matcher first = LETTERS.matcher(plain);
        return first.find()
                ? Optional.of(UMLAUT.matcher(first.group()).replaceAll("$1"))
                        .filter(name -> name.length() > 1)
                : Optional.empty();
    }

    private static String hash(EmailKey mailbox, String kind, String text, int bytes) {
        byte[] hash = Sha256.bytes(mailbox.hash() + '\n' + kind + '\n' + text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, bytes));
    }
}
