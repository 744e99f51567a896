package dev.stammkunde.programmes.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * The code by which a customer brings friends: eight characters that chance chose, of an alphabet
 * without those that people mix up, and a check character after Luhn (ISO/IEC 7812-1, annex B, for
 * 31 characters), so that most slips and most codes of other kinds are told without a look into the
 * store. It says nothing of the customer. It is written in groups of three, such as {@code
 * K7M-2QX-RT9}.
 *
 * @param text nine characters, without hyphens
 */
public record ReferralCode(String shopId, String text) {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int BASE = ALPHABET.length();
    private static final int CHOSEN = 8;

    /** How many there are: 31 to the power of 8. */
    public static final long COUNT = 852_891_037_441L;

    private static final Pattern FORM = Pattern.compile('[' + ALPHABET + "]{9}");

    /** Chooses one by chance, which chooses from 0 to below {@link #COUNT}. */
    public static ReferralCode choose(String shopId, LongSupplier chance) {
        long rest = chance.getAsLong();
        if (rest < 0 || rest >= COUNT) {
            throw new IllegalArgumentException("there is no such code");
        }
        StringBuilder text = new StringBuilder(CHOSEN + 1);
        for (int index = 0; index < CHOSEN; index++) {
            text.append(ALPHABET.charAt((int) (rest % BASE)));
            rest /= BASE;
        }
        int missing = (BASE - sum(text + "A")) % BASE;
        return new ReferralCode(shopId, text.append(ALPHABET.charAt(missing)).toString());
    }

    /** Reads what people type, in whatever case and groups; empty if it can be no code. */
    public static Optional<ReferralCode> find(String shopId, String typed) {
        if (typed.length() > 3 * CHOSEN) {
            return Optional.empty();
        }
        String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() && sum(text) == 0
                ? Optional.of(new ReferralCode(shopId, text))
                : Optional.empty();
    }

    /** As people read it. */
    public String written() {
        return text.substring(0, 3) + '-' + text.substring(3, 6) + '-' + text.substring(6);
    }

    /** Returns the checksum, which is 0 of a code that is right. */
    private static int sum(String text) {
        int sum = 0;
        for (int index = 0; index < text.length(); index++) {
            int value = ALPHABET.indexOf(text.charAt(text.length() - 1 - index));
            int weighed = index % 2 == 0 ? value : 2 * value;
            sum += weighed / BASE + weighed % BASE;
        }
        return sum % BASE;
    }
}
