package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.Birthday;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what makes a customer due. */
final class RuleReader {

    /** Half a year: more would be nearer to another year's day. */
    private static final int MOST_DAYS_FROM_DAY = 180;

    private static final int MOST_NOTICE_DAYS = 365;
    private static final int USUAL_NOTICE_DAYS = 30;
    private static final int MOST_STEPS = 10;
    private static final int MOST_STEP_DAYS = 3_650;
    private static final BigDecimal MOST_MULTIPLE = BigDecimal.valueOf(20);

    private final Findings findings;

    RuleReader(Findings findings) {
        this.findings = findings;
    }

    Optional<CampaignRule> read(JsonField field) {
        if (field.kind() != JsonField.Kind.OBJECT) {
            findings.object(field, List.of());
            return Optional.empty();
        }
        Optional<CampaignKind> kind =
                findings.oneOf(field.at("kind"), List.of(CampaignKind.values()));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case BIRTHDAY -> birthday(field);
            case WIN_BACK -> winBack(field);
            case OCCASION -> occasion(field);
        };
    }

    private Optional<CampaignRule> birthday(JsonField field) {
        if (!findings.object(field, List.of("kind", "daysAfter", "leapDay", "noticeDays"))) {
            return Optional.empty();
        }
        Optional<Integer> daysAfter = daysAfter(field);
        Optional<LeapDay> leapDay =
                field.has("leapDay")
                        ? findings.oneOf(field.at("leapDay"), List.of(LeapDay.values()))
                        : Optional.of(LeapDay.FEBRUARY_28);
        Optional<Integer> notice =
                field.has("noticeDays")
                        ? findings.integer(field.at("noticeDays"), 0, MOST_NOTICE_DAYS)
                        : Optional.of(USUAL_NOTICE_DAYS);
        return daysAfter.flatMap(d -> leapDay.flatMap(l -> notice.map(n -> new Birthday(d, l, n))));
    }

    private Optional<Integer> daysAfter(JsonField field) {
        return field.has("daysAfter")
                ? findings.distance(field.at("daysAfter"), MOST_DAYS_FROM_DAY)
                : Optional.of(0);
    }

    private Optional<CampaignRule> winBack(JsonField field) {
        if (!findings.object(field, List.of("kind", "steps"))) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (JsonField element :
                findings.list(field.at("steps"), "a list of 1 to 10 steps", 1, MOST_STEPS)) {
            step(element, steps).ifPresent(steps::add);
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new WinBack(steps));
    }

    private Optional<Step> step(JsonField field, List<Step> before) {
        if (!findings.object(field, List.of("days", "rhythmMultiple"))) {
            return Optional.empty();
        }
        Optional<Integer> days = findings.integer(field.at("days"), 1, MOST_STEP_DAYS);
        Optional<BigDecimal> multiple =
                findings.ifGiven(field, "rhythmMultiple").flatMap(this::multiple);
        if (!before.isEmpty()) {
            Step last = before.getLast();
            days.filter(number -> number <= last.days())
                    .ifPresent(
                            _ ->
                                    findings.limit(
                                            field.at("days"),
                                            "must be more than that of the step before"));
            BigDecimal lastMultiple = last.rhythmMultiple();
            multiple.filter(number -> lastMultiple != null && number.compareTo(lastMultiple) <= 0)
                    .ifPresent(
                            _ ->
                                    findings.limit(
                                            field.at("rhythmMultiple"),
                                            "must be more than that of the step before"));
        }
        return days.map(number -> new Step(number, multiple.orElse(null)));
    }

    private Optional<BigDecimal> multiple(JsonField field) {
        return findings.value(
                field,
                "a number of more than 0 and at most 20, with at most two digits after the point",
                JsonField::number,
                number ->
                        number.signum() > 0
                                && findings.allows(
                                        number.compareTo(MOST_MULTIPLE) <= 0
                                                && number.stripTrailingZeros().scale() <= 2));
    }

    private Optional<CampaignRule> occasion(JsonField field) {
        if (!findings.object(field, List.of("kind", "occasion", "daysAfter"))) {
            return Optional.empty();
        }
        Optional<? extends Occasion> occasion =
                new OccasionJson(findings).read(field.at("occasion"));
        Optional<Integer> daysAfter = daysAfter(field);
        if (occasion.filter(Occasion.Once.class::isInstance).isPresent()
                && daysAfter.filter(days -> days != 0).isPresent()) {
            findings.limit(
                    field.at("daysAfter"), "must be 0 or absent for ONCE, which is on its own day");
        }
        return occasion.flatMap(o -> daysAfter.map(d -> new OnOccasion(o, d)));
    }
}
