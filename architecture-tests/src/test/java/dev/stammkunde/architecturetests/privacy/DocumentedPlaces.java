package dev.stammkunde.architecturetests.privacy;

import dev.stammkunde.architecturetests.Repository;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of items that the data model names. */
final class DocumentedPlaces {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([^|]+) \\| `([^`]+)` \\| ([^|]+) \\|$");
    private static final Pattern FIRST = Pattern.compile("`([^`]+)`.*");
    private static final Pattern OPEN = Pattern.compile("<[^>]*>");

    private static final Pattern FATE =
            Pattern.compile("(?m)^\\| `([^`]+)` `([^`]+)` \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|$");

    /** Which are of no person, or say of one no more than that a thing lies elsewhere. */
    private static final Map<String, String> NOT_TOLD =
            Map.ofEntries(
                    Map.entry("<shop>#adjustment/<id> adjust", "leads to an entry"),
                    Map.entry("<shop>#redemption/<id> reserve", "leads to an entry"),
                    Map.entry("<shop>#redemption/<id> end", "leads to an entry"),
                    Map.entry("<shop>#redemption/<id> late/<order>", "leads to an entry"),
                    Map.entry(
                            "<shop>#redemption/<id> restore/<number>/<order>", "leads to an entry"),
                    Map.entry("<shop>#adjustments/<2026-11> person/<subject>", "a colleague's"),
                    Map.entry(
                            "partner-deal#<shop>#<partner>#<transaction> deal",
                            "leads to an entry, which tells the same"),
                    Map.entry(
                            "partner-customer#<shop>#<partner>#<customer> day",
                            "a sum of entries, which tell it"),
                    Map.entry(
                            "challenge-count#<shop>#<challenge> board",
                            "made of what customers have of it, which tells the same"),
                    Map.entry("declarations#<shop> <receivedAt>#<id>", "leads to a declaration"),
                    Map.entry("list#<shop>#<list> about", "a shop's"),
                    Map.entry("shop#<shop> redacted", "a shop's"));

    /** What begins so belongs to a shop: documents, codes, runs, counts and how shops are heard. */
    private static final List<String> OF_SHOPS =
            List.of(
                    "PROGRAMME#",
                    "PROGRAMME-",
                    "shop#<shop> campaign#",
                    "shop#<shop> mail-settings",
                    "campaign#",
                    "mail-settings#",
                    "shop#<shop> ladder#",
                    "shop#<shop> membership-plan#",
                    "ladder#",
                    "membership-plan#",
                    "pool#",
                    "runs#",
                    "picture#",
                    "pictures#",
                    "shop#<shop> audience#",
                    "audience#",
                    "shop#<shop> survey#",
                    "survey#",
                    "run#",
                    "feedback-settings#",
                    "shop#<shop> reward#",
                    "reward#",
                    "part-payment#",
                    "shop#<shop> ladder#",
                    "shop#<shop> value-report",
                    "shop#<shop> suggestions",
                    "ladder#",
                    "shop#<shop> tiers#",
                    "tiers#",
                    "shop#<shop> stamp-card#",
                    "stamp-card#",
                    "shop#<shop> offer#",
                    "offer#",
                    "shop#<shop> referral#",
                    "referral#",
                    "shop#<shop> action#",
                    "action#",
                    "shop#<shop> contest#",
                    "contest#",
                    "shop#<shop> event#",
                    "event#",
                    "event-roster#<shop>#<event> count",
                    "contest-runs#",
                    "contest-list#",
                    "pieces#<shop>#<offer> count",
                    "shop#<shop> challenge#",
                    "challenge#",
                    "challenge-count#<shop>#<challenge> places",
                    "challenge-count#<shop>#<challenge> together#",
                    "challenge-count#<shop>#<challenge> decision",
                    "shop#<shop> vip-rules#",
                    "vip-rules#",
                    "vip-review#",
                    "donations#",
                    "fees#",
                    "shop#<shop> partner#",
                    "partner#",
                    "partner-month#",
                    "partner-statement#",
                    "shop#<shop> webhook#",
                    "webhook#",
                    "standing#",
                    "deliveries#",
                    "book#",
                    "mark#",
                    "tally#");

    /**
     * A kind of items.
     *
     * @param name what the data model calls it
     */
    record Place(String name, String partition, String sort) {

        boolean isOfPerson() {
            String key = partition + ' ' + sort;
            return !NOT_TOLD.containsKey(key) && OF_SHOPS.stream().noneMatch(key::startsWith);
        }

        boolean has(KeptThings.Thing thing) {
            return matches(partition, thing.partition()) && matches(sort, thing.sort());
        }

        private static boolean matches(String form, String key) {
            StringBuilder pattern = new StringBuilder();
            Matcher open = OPEN.matcher(form);
            int from = 0;
            while (open.find()) {
                pattern.append(Pattern.quote(form.substring(from, open.start()))).append(".+");
                from = open.end();
            }
            pattern.append(Pattern.quote(form.substring(from)));
            return Pattern.matches(pattern.toString(), key);
        }
    }

    private DocumentedPlaces() {}

    /** Returns all, in the order of the data model. */
    static List<Place> all() {
        return ROW.matcher(Repository.ours().text("docs/data-model.md"))
                .results()
                .filter(row -> row.group(2).contains("#"))
                .map(row -> new Place(row.group(1), row.group(2), sort(row.group(3))))
                .toList();
    }

    /** The first where there are several; anything where it is said in words. */
    private static String sort(String cell) {
        Matcher first = FIRST.matcher(cell);
        return first.matches() ? first.group(1) : "<" + cell + ">";
    }

    /** What becomes of items of programmes by an erasure, as people read it. */
    static Map<Place, String> fatesOfProgrammes() {
        return FATE.matcher(Repository.ours().text("docs/data-subjects.md"))
                .results()
                .collect(
                        Collectors.toMap(
                                row -> new Place("programmes", row.group(1), row.group(2)),
                                row -> row.group(3)));
    }
}
