package dev.stammkunde.commands.sender;

import dev.stammkunde.commands.sender.LookAtSes.Account;
import dev.stammkunde.commands.sender.LookAtSes.SendingSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether the stack's configuration sets carry mails and tell what becomes of them. */
final class SetCheck {

    private static final String TOPIC = "sets";

    private static final Set<String> TELLS =
            Set.of(
                    "SEND",
                    "REJECT",
                    "BOUNCE",
                    "COMPLAINT",
                    "DELIVERY",
                    "RENDERING_FAILURE",
                    "DELIVERY_DELAY");

    private static final Set<String> TRACKING = Set.of("OPEN", "CLICK");
    private static final String DEPLOY =
            "Deploy the stack again: its template has it right (sam deploy).";

    private SetCheck() {}

    /** The set by which nobody is tracked. */
    static List<Finding> plain(String name, Optional<SendingSet> found, Account account) {
        List<Finding> problems = new ArrayList<>(common(name, found, TELLS));
        found.ifPresent(
                set -> {
                    Set<String> all = new HashSet<>(set.published());
                    all.addAll(set.others());
                    all.retainAll(TRACKING);
                    if (!all.isEmpty()) {
                        problems.add(
                                Finding.error(
                                        TOPIC,
                                        name
                                                + " records opens and clicks of people who did not"
                                                + " agree (§ 25 TDDDG).",
                                        "Take OPEN and CLICK out of its event destinations."));
                    }
                    if (account.engagement() && !set.engagementOff()) {
                        problems.add(
                                Finding.error(
                                        TOPIC,
                                        "The account's Virtual Deliverability Manager records opens"
                                                + " and clicks, also of people who did not agree"
                                                + " (§ 25 TDDDG).",
                                        "Turn engagement tracking off for "
                                                + name
                                                + ". "
                                                + DEPLOY));
                    }
                });
        return problems.isEmpty()
                ? List.of(
                        Finding.ok(TOPIC, name + " tells what becomes of mails and tracks nobody."))
                : problems;
    }

    /** The set of those who agreed. */
    static List<Finding> tracked(String name, Optional<SendingSet> found) {
        Set<String> wanted = new HashSet<>(TELLS);
        wanted.addAll(TRACKING);
        List<Finding> problems = common(name, found, wanted);
        return problems.isEmpty()
                ? List.of(Finding.ok(TOPIC, name + " tells what becomes of mails to who agreed."))
                : problems;
    }

    private static List<Finding> common(
            String name, Optional<SendingSet> found, Set<String> wanted) {
        if (found.isEmpty()) {
            return List.of(
                    Finding.error(
                            TOPIC,
                            "There is no configuration set " + name + " in this region.",
                            "Is --stack the stack's name, and --region its region?"));
        }
        SendingSet set = found.get();
        List<Finding> problems = new ArrayList<>();
        if (!set.sending()) {
            problems.add(
                    Finding.error(
                            TOPIC,
                            "Sending is turned off for " + name + ".",
                            "aws sesv2 put-configuration-set-sending-options --sending-enabled"
                                    + " --configuration-set-name "
                                    + name));
        }
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(set.published());
        if (!missing.isEmpty()) {
            problems.add(
                    Finding.error(
                            TOPIC,
                            name
                                    + " does not tell the stack of "
                                    + String.join(", ", missing)
                                    + ".",
                            DEPLOY));
        }
        if (set.suppresses().isPresent()
                && !set.suppresses().get().containsAll(AccountCheck.REASONS)) {
            problems.add(
                    Finding.warning(
                            TOPIC,
                            name + " does not keep to the list of bounces and complaints.",
                            DEPLOY));
        }
        return problems;
    }
}
