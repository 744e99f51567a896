package dev.stammkunde.commands.sender;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a domain asks of who gets mail in its name (RFC 9989).
 *
 * @param at the domain that says so, which may be above the sender's
 */
record DmarcRecord(String at, Map<String, String> tags) {

    DmarcRecord {
        tags = Map.copyOf(tags);
    }

    /** What was found on the way up from a domain. */
    sealed interface Found {
        record One(DmarcRecord dmarc) implements Found {}

        /** Several count as none. */
        record Several(String at) implements Found {}

        record None() implements Found {}
    }

    /** Looks at a domain and then at those above it. */
    static Found of(String domain, DnsRecords dns) {
        for (String at : Sender.upwards(domain)) {
            List<String> texts =
                    dns.texts("_dmarc." + at).stream().filter(DmarcRecord::isDmarc).toList();
            if (texts.size() > 1) {
                return new Found.Several(at);
            }
            if (!texts.isEmpty()) {
                return new Found.One(new DmarcRecord(at, tags(texts.getFirst())));
            }
        }
        return new Found.None();
    }

    private static boolean isDmarc(String text) {
        return text.strip().replaceAll("\\s*=\\s*", "=").matches("v=DMARC1\\s*(;.*)?");
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            }
        }
        return tags;
    }

    /** Finds what is to become of mails that fail, of a domain itself or of one below it. */
    Optional<String> findPolicy(String domain) {
        String own = tag("p");
        String below = tag("sp");
        String policy = domain.equals(at) || below.isBlank() ? own : below;
        return List.of("none", "quarantine", "reject").contains(policy)
                ? Optional.of(policy)
                : Optional.empty();
    }

    boolean signatureMustMatchExactly() {
        return tag("adkim").equals("s");
    }

    boolean mailFromMustMatchExactly() {
        return tag("aspf").equals("s");
    }

    boolean hasReports() {
        return !tag("rua").isBlank();
    }

    private String tag(String name) {
        return tags.getOrDefault(name, "").toLowerCase(Locale.ROOT);
    }
}
