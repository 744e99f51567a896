package dev.stammkunde.lambdasupport.campaign;

import dev.stammkunde.domain.campaign.Audience;
import dev.stammkunde.domain.campaign.CampaignDraft;
import dev.stammkunde.domain.campaign.CampaignRule;
import dev.stammkunde.domain.campaign.Content;
import dev.stammkunde.domain.campaign.Gift;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.Priority;
import dev.stammkunde.domain.campaign.Timing;
import dev.stammkunde.lambdasupport.json.Findings;
import dev.stammkunde.lambdasupport.json.JsonField;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Pattern NAME = Pattern.compile("(?s)(?=.*\\S).{1,200}");
    private static final Pattern EXPRESSION = Pattern.compile("(?s)(cron|rate|at)\\(.{1,120}\\)");

    /** As campaigns' ids; both are parts of keys and links. */
    static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    static final String SLUG_WORDS =
            "1 to 40 lower-case letters, digits and hyphens, of which the first is no hyphen";

    private final Findings findings = new Findings();
    private final Set<Language> required;

    CampaignReader(Set<Language> required) {
        this.required = Set.copyOf(required);
    }

    Reading<CampaignDraft> read(JsonField document) {
        Optional<CampaignDraft> draft =
                findings.object(document, FIELDS) ? draft(document) : Optional.empty();
        return draft.isPresent() && findings.isClean()
                ? new Reading.Valid<>(draft.get())
                : new Reading.Invalid<>(findings.problems());
    }

    private Optional<CampaignDraft> draft(JsonField document) {
        Optional<String> name =
                findings.text(document.at("name"), "text of 1 to 200 characters", NAME);
        Optional<CampaignRule> rule = new RuleReader(findings).read(document.at("rule"));
        Optional<Timing> timing = timing(document.at("timing"));
        Optional<Audience> audience =
                document.find("audience").isEmpty()
                        ? Optional.of(Audience.everyone())
                        : new AudienceReader(findings).read(document.at("audience"));
        Optional<String> topic = findings.text(document.at("topic"), SLUG_WORDS, SLUG);
        Map<String, Map<Language, Content>> contents =
                new ContentReader(findings, required).read(document.at("contents"), rule);
        Optional<Gift> gift = document.find("gift").flatMap(this::gift);
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
        if (!findings.isClean()) {
            return Optional.empty();
        }
        return Optional.of(
                new CampaignDraft(
                        name.orElseThrow(),
                        rule.orElseThrow(),
                        timing.orElseThrow(),
                        audience.orElseThrow(),
                        topic.orElseThrow(),
                        contents,
                        gift.orElse(null),
                        priority.orElseThrow(),
                        holdout.orElseThrow(),
                        similarGoods.orElseThrow()));
    }

    /** Whether the expression ever fires is found out by who knows the time. */
    private Optional<Timing> timing(JsonField field) {
        if (!findings.object(field, List.of("expression", "zone", "starts", "ends", "localTime"))) {
            return Optional.empty();
        }
        Optional<String> expression =
                findings.text(
                        field.at("expression"),
                        "cron(…), rate(…) or at(…), as EventBridge Scheduler writes them",
                        EXPRESSION);
        Optional<ZoneId> zone = findings.zone(field.at("zone"));
        Optional<LocalDate> starts = field.find("starts").flatMap(this::date);
        Optional<LocalDate> ends = field.find("ends").flatMap(this::date);
        Optional<LocalTime> localTime = field.find("localTime").flatMap(this::time);
        if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
            findings.add(field.at("ends"), "must not be before starts");
        }
        return expression.flatMap(
                e ->
                        zone.map(
                                z ->
                                        new Timing(
                                                e,
                                                z,
                                                starts.orElse(null),
                                                ends.orElse(null),
                                                localTime.orElse(null))));
    }

    private Optional<LocalDate> date(JsonField field) {
        return findings.value(field, "a date such as 2026-12-01", JsonField::date, _ -> true);
    }

    private Optional<LocalTime> time(JsonField field) {
        return findings.value(
                field,
                "a time of day in hours and minutes such as 09:00",
                f -> f.parsed("a time", LocalTime::parse),
                time -> time.getSecond() == 0 && time.getNano() == 0);
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
