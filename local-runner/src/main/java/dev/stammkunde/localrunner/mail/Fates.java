package dev.stammkunde.localrunner.mail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What becomes of a mail at each of its recipients, and who is on SES's own list afterwards. */
final class Fates {

    private final SuppressionList list;

    Fates(SuppressionList list) {
        this.list = list;
    }

    /**
     * Lets a mail meet its recipients.
     *
     * @param reasons for which the mail's configuration set holds addresses back, and puts them on
     *     the list
     */
    Map<Fate, List<String>> meet(Mail mail, Set<SuppressionList.Reason> reasons, Instant now) {
        Map<Fate, List<String>> met =
                mail.envelope().recipients().stream()
                        .map(Addresses::bare)
                        .collect(
                                Collectors.groupingBy(
                                        to -> fateOf(to, reasons),
                                        () -> new EnumMap<>(Fate.class),
                                        Collectors.toList()));
        met.forEach(
                (fate, recipients) ->
                        reasonOf(fate)
                                .filter(reasons::contains)
                                .ifPresent(
                                        why -> recipients.forEach(to -> put(to, why, mail, now))));
        return met;
    }

    private void put(String to, SuppressionList.Reason why, Mail mail, Instant now) {
        if (!list.holdsBack(to, Set.of(why))) {
            list.put(to, why, now, mail.id());
        }
    }

    private Fate fateOf(String to, Set<SuppressionList.Reason> reasons) {
        if (list.holdsBack(to, reasons)) {
            return Fate.SUPPRESSED;
        }
        Fate fate = Fate.of(to);
        return switch (fate) {
            case BOUNCE_AT_FIRST, SUPPRESSED -> list.wasTakenOff(to) ? Fate.DELIVERED : fate;
            case DELIVERED, HARD_BOUNCE, SOFT_BOUNCE, COMPLAINT, DELAYED, REFUSED, VIRUS -> fate;
        };
    }

    private static Optional<SuppressionList.Reason> reasonOf(Fate fate) {
        return switch (fate) {
            case HARD_BOUNCE, BOUNCE_AT_FIRST, SUPPRESSED ->
                    Optional.of(SuppressionList.Reason.BOUNCE);
            case COMPLAINT -> Optional.of(SuppressionList.Reason.COMPLAINT);
            case DELIVERED, SOFT_BOUNCE, DELAYED, REFUSED, VIRUS -> Optional.empty();
        };
    }
}
