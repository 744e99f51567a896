package dev.stammkunde.campaigns.schedules;

import java.time.ZoneId;

/** Says a schedule in words, such as {@code täglich um 09:00 Uhr (Europe/Berlin)}. */
public final class ScheduleWords {

    private static final Wording GERMAN = new GermanWording();
    private static final Wording ENGLISH = new EnglishWording();

    private ScheduleWords() {}

    /**
     * Says a schedule in German.
     *
     * @throws MalformedScheduleException if it is none
     */
    public static String german(SchedulePlan plan) {
        return words(GERMAN, plan);
    }

    /**
     * Says a schedule in English.
     *
     * @throws MalformedScheduleException if it is none
     */
    public static String english(SchedulePlan plan) {
        return words(ENGLISH, plan);
    }

    /** A cron of no usual shape is quoted: a guess would be worse. */
    private static String words(Wording wording, SchedulePlan plan) {
        ZoneId zone = plan.zone();
        return switch (ScheduleTimes.parse(plan.expression(), zone, plan.since())) {
            case AtTime at -> wording.once(at.local()) + zone(zone);
            case RateTimes rate -> wording.every(rate.period());
            case CronTimes cron ->
                    CronShape.find(cron.fields())
                                    .map(wording::cron)
                                    .orElseGet(() -> wording.unusual(plan.expression().strip()))
                            + zone(zone);
        };
    }

    private static String zone(ZoneId zone) {
        return " (" + zone.getId() + ")";
    }
}
