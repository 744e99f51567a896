package dev.stammkunde.rewards.members;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which a till knows a customer: eleven digits that chance chose, and a check digit
 * after Luhn (ISO/IEC 7812-1, annex B), so that a digit that was mistyped is noticed. It tells
 * nothing of the customer, and does not begin with a zero, which spreadsheets lose.
 */
public record MemberNumber(String shopId, String digits) {

    /** The first number that can be chosen, without its check digit. */
    public static final long FIRST = 10_000_000_000L;

    /** How many there are. */
    public static final long COUNT = 90_000_000_000L;

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{11}");
    private static final int TEN = 10;
    private static final int NINE = 9;

    /**
     * Returns a number with its check digit.
     *
     * @param chosen from 0, less than {@link #COUNT}
     */
    public static MemberNumber of(String shopId, long chosen) {
        if (chosen < 0 || chosen >= COUNT) {
            throw new IllegalArgumentException("there is no such number");
        }
        String digits = Long.toString(FIRST + chosen);
        return new MemberNumber(shopId, digits + (TEN - sum(digits + '0')) % TEN);
    }

    /** Reads what a till sends, with or without blanks; empty if it can be no number. */
    public static Optional<MemberNumber> find(String shopId, String text) {
        String digits = text.replace(" ", "");
        return FORM.matcher(digits).matches() && sum(digits) == 0
                ? Optional.of(new MemberNumber(shopId, digits))
                : Optional.empty();
    }

    /** Returns the checksum, which is 0 of a number that is right. */
    private static int sum(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int weighed = index % 2 == 0 ? digit : 2 * digit;
            sum += weighed > NINE ? weighed - NINE : weighed;
        }
        return sum % TEN;
    }
}
