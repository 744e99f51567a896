package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a campaign, see {@code docs/campaigns.md}. Made for one document. */
final class CampaignReader {

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "version",
                    "state",
                    "activeSince",
                    "name",
                    "rule",
                    "timing",
                    "audience",
                    "topic",
                    "contents",
                    "gift",
                    "priority",
                    "holdoutPercent",
                    "similarGoods");

    /** No campaign gives more, and an account's sum stays far from its limit. */
    private static final long MOST_POINTS = 1_000_000;

    private static final Pattern NAME = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,200}");
    private static final Pattern EXPRESSION = Pattern.compile("(?s)(cron|rate|at)\\((.+)\\)");
    private static final int MOST_EXPRESSION = 120;

    /** As campaigns' ids; both are parts of keys and links. */
    static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    static final String SLUG_WORDS =
            "1 to 40 lower-case letters, digits and hyphens, of which the first is no hyphen";

    private final Findings findings;
    private final Set<Language> required;

    CampaignReader(Findings findings, Set<Language> required) {
        this.findings = findings;
        this.required = Set.copyOf(required);
    }

    /** Reads a version with what the system added to the draft. */
    Reading<Campaign> readVersion(CampaignId id, JsonField document) {
        Optional<CampaignDraft> draft = read(document).draft();
        if (document.kind() != JsonField.Kind.OBJECT) {
            return new Reading.Invalid<>(findings.problems());
        }
        Optional<Integer> version = findings.integer(document.at("version"), 1, Integer.MAX_VALUE);
        Optional<CampaignState> state =
                findings.oneOf(document.at("state"), List.of(CampaignState.values()));
        Optional<Instant> activeSince =
                findings.value(
                        document.at("activeSince"), "a moment", JsonField::instant, _ -> true);
        return draft.isPresent() && findings.isClean()
                ? new Reading.Valid<>(
                        draft.get()
                                .toVersion(
                                        id,
                                        version.orElseThrow(),
                                        state.orElseThrow(),
                                        activeSince.orElseThrow()))
                : new Reading.Invalid<>(findings.problems());
    }

    DraftReading read(JsonField document) {
        return findings.object(document, FIELDS)
                ? draft(document)
                : new DraftReading(Optional.empty(), DraftParts.NONE, findings.problems());
    }

    private DraftReading draft(JsonField document) {
        Optional<String> name =
                findings.text(document.at("name"), "one line of 1 to 200 characters", NAME);
        Optional<CampaignRule> rule = new RuleReader(findings).read(document.at("rule"));
        GivenTiming timing = timing(document.at("timing"));
        Optional<Audience> audience =
                document.has("audience")
                        ? new AudienceReader(findings).read(document.at("audience"))
                        : Optional.of(Audience.everyone());
        Optional<String> topic = findings.text(document.at("topic"), SLUG_WORDS, SLUG);
        Map<String, Map<Language, Content>> contents =
                new ContentReader(findings, required).read(document.at("contents"), rule);
        Optional<Gift> gift = findings.ifGiven(document, "gift").flatMap(this::gift);
        Optional<Priority> priority =
                document.has("priority")
                        ? findings.oneOf(document.at("priority"), List.of(Priority.values()))
                        : Optional.of(Priority.NORMAL);
        Optional<Integer> holdout =
                document.has("holdoutPercent")
                        ? findings.integer(document.at("holdoutPercent"), 0, 100)
                        : Optional.of(0);
        Optional<Boolean> similarGoods =
                document.has("similarGoods")
                        ? findings.bool(document.at("similarGoods"))
                        : Optional.of(false);
        DraftParts parts =
                new DraftParts(
                        rule,
                        timing.expression(),
                        timing.zone(),
                        timing.starts(),
                        timing.ends(),
                        contents);
        if (!findings.isClean()) {
            return new DraftReading(Optional.empty(), parts, findings.problems());
        }
        return new DraftReading(
                Optional.of(
                        new CampaignDraft(
                                name.orElseThrow(),
                                rule.orElseThrow(),
                                timing.whole(),
                                audience.orElseThrow(),
                                topic.orElseThrow(),
                                contents,
                                gift.orElse(null),
                                priority.orElseThrow(),
                                holdout.orElseThrow(),
                                similarGoods.orElseThrow())),
                parts,
                List.of());
    }

    /** As much of a timing as could be read. */
    private record GivenTiming(
            Optional<String> expression,
            Optional<ZoneId> zone,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable LocalTime localTime) {

        static final GivenTiming NONE =
                new GivenTiming(Optional.empty(), Optional.empty(), null, null, null);

        Timing whole() {
            return new Timing(
                    expression.orElseThrow(), zone.orElseThrow(), starts, ends, localTime);
        }
    }

    /** Whether the expression ever fires is found out by who knows the time. */
    private GivenTiming timing(JsonField field) {
        if (!findings.object(field, List.of("expression", "zone", "starts", "ends", "localTime"))) {
            return GivenTiming.NONE;
        }
        Optional<String> expression =
                findings.value(
                        field.at("expression"),
                        "cron(…), rate(…) or at(…), as EventBridge Scheduler writes them",
                        JsonField::text,
                        this::isExpression);
        Optional<ZoneId> zone = findings.zone(field.at("zone"));
        Optional<LocalDate> starts = findings.ifGiven(field, "starts").flatMap(this::date);
        Optional<LocalDate> ends = findings.ifGiven(field, "ends").flatMap(this::date);
        Optional<LocalTime> localTime = findings.ifGiven(field, "localTime").flatMap(this::time);
        if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
            findings.limit(field.at("ends"), "must not be before starts");
        }
        return new GivenTiming(
                expression, zone, starts.orElse(null), ends.orElse(null), localTime.orElse(null));
    }

    /** Another kind of expression could not be carried out; a longer one could. */
    private boolean isExpression(String text) {
        Matcher match = EXPRESSION.matcher(text);
        return match.matches() && findings.allows(match.group(2).length() <= MOST_EXPRESSION);
    }

    private Optional<LocalDate> date(JsonField field) {
        return findings.value(field, "a date such as 2026-12-01", JsonField::date, _ -> true);
    }

    private Optional<LocalTime> time(JsonField field) {
        return findings.value(
                field,
                "a time of day in hours and minutes such as 09:00",
                f -> f.parsed("a time", LocalTime::parse),
                time -> findings.allows(time.getSecond() == 0 && time.getNano() == 0));
    }

    private Optional<Gift> gift(JsonField field) {
        if (!findings.object(field, List.of("points", "couponPool"))) {
            return Optional.empty();
        }
        if (field.has("points") == field.has("couponPool")) {
            findings.add(field, "must have exactly one of points, couponPool");
            return Optional.empty();
        }
        return field.has("points")
                ? findings.longInteger(field.at("points"), 1, MOST_POINTS).map(Gift.Points::new)
                : findings.text(field.at("couponPool"), SLUG_WORDS, SLUG).map(Gift.Coupon::new);
    }
}
