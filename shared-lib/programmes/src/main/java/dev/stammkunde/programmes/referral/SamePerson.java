package dev.stammkunde.programmes.referral;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what people write in many ways in one, by which those who are one person are known. */
final class SamePerson {

    /** Mail services that do not tell addresses apart by dots. */
    private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

    private static final String GMAIL = "gmail.com";
    private static final int LEAST_DIGITS = 7;
    private static final int LEAST_LETTERS = 8;
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern STREET = Pattern.compile("str(asse|\\.)?(?![\\p{L}])");

    /** Where a number without the country's code most often comes from. */
    private static final Map<String, String> COUNTRIES =
            Map.of("DE", "49", "AT", "43", "CH", "41", "FR", "33", "NL", "31", "BE", "32");

    private SamePerson() {}

    /**
     * Writes an address as the mail service reads it: without case, without what stands after a
     * plus, and of Gmail without dots and as {@code gmail.com}.
     */
    static String email(String email) {
        String lower = signs(email.strip()).toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        if (at < 0) {
            return lower;
        }
        String domain = lower.substring(at + 1);
        String name = lower.substring(0, at);
        int plus = name.indexOf('+');
        String untagged = plus > 0 ? name.substring(0, plus) : name;
        return WITHOUT_DOTS.contains(domain)
                ? untagged.replace(".", "") + '@' + GMAIL
                : untagged + '@' + domain;
    }

    /** Writes a telephone number with its country's code, and nothing but digits. */
    static Optional<String> findTelephone(String telephone, String country) {
        String typed = signs(telephone).replace("(0)", "");
        String digits = NO_DIGITS.matcher(typed).replaceAll("");
        String code = COUNTRIES.getOrDefault(country.strip().toUpperCase(Locale.ROOT), "49");
        String whole =
                typed.strip().startsWith("+")
                        ? digits
                        : digits.startsWith("00")
                                ? digits.substring(2)
                                : digits.startsWith("0") ? code + digits.substring(1) : digits;
        String dialled = withoutZero(whole);
        return dialled.length() < LEAST_DIGITS ? Optional.empty() : Optional.of(dialled);
    }

    /** Nobody dials the zero after a country's code that many write there. */
    private static String withoutZero(String whole) {
        return COUNTRIES.values().stream()
                .filter(code -> whole.startsWith(code + '0'))
                .map(code -> code + whole.substring(code.length()).replaceFirst("^0+", ""))
                .findFirst()
                .orElse(whole);
    }

    /** Writes letters, digits and accents in one way of those that look the same. */
    private static String signs(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Writes a postal address without case, accents, signs, and ways to write a street. */
    static Optional<String> findAddress(String address) {
        String lower =
                signs(address)
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue");
        String plain =
                ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String folded = STREET.matcher(plain).replaceAll("str");
        String letters = NO_LETTERS.matcher(folded).replaceAll("");
        return letters.length() < LEAST_LETTERS ? Optional.empty() : Optional.of(letters);
    }
}
