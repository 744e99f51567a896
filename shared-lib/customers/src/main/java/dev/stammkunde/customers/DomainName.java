package dev.stammkunde.customers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes names of domains as DNS knows them.
 *
 * <p>By IDNA 2008, which Java's own {@code java.net.IDN} does not follow: that would turn straße.de
 * into strasse.de, which is another's domain.
 */
public final class DomainName {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+");
    private static final Pattern TOP = Pattern.compile("xn--[a-z0-9-]+|[a-z]{2,}");

    private DomainName() {}

    /** Finds the name in lower-case ASCII; nothing if it is no name of a host on the internet. */
    public static Optional<String> findAscii(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> labels = new ArrayList<>();
        for (String label : normal.split("\\.", -1)) {
            boolean ascii = label.chars().allMatch(c -> c < 0x80);
            if (!ascii && !LETTERS.matcher(label).matches()) {
                return Optional.empty();
            }
            String written = ascii ? label : "xn--" + Punycode.encode(label);
            if (written.length() > LONGEST_LABEL || !LABEL.matcher(written).matches()) {
                return Optional.empty();
            }
            labels.add(written);
        }
        String whole = String.join(".", labels);
        boolean sound =
                labels.size() >= 2
                        && whole.length() <= LONGEST
                        && TOP.matcher(labels.getLast()).matches();
        return sound ? Optional.of(whole) : Optional.empty();
    }
}
