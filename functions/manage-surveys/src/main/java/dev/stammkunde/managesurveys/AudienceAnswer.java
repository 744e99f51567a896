package dev.stammkunde.managesurveys;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.Trigger;

import java.time.LocalDate;
import java.util.List;

/** Answers how many a survey would ask. */
final class AudienceAnswer {

    private static final int MOST_BYTES = 10_000;
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 31;

    private final ReadMailSettings shops;
    private final CountAsked count;

    AudienceAnswer(ReadMailSettings shops, CountAsked count) {
        this.shops = shops;
        this.count = count;
    }

    HttpResponse answer(AdminInput input, Survey survey) {
        if (survey.draft().trigger() instanceof Trigger.LinkOnly) {
            throw AdminRefusedException.invalid(
                    "trigger", "asks nobody by mail: whoever follows the link is asked");
        }
        MailSettings shop = shops.settings(survey.id().shopId());
        CountPlace place = place(input, survey, shop);
        CountAsked.Count counted = count.from(place, survey, shop, input.request().at());
        List<LocalDate> days = counted.days();
        long notDue = sum(counted.notDue().values());
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.text("from", days.getFirst())
                                    .text("to", days.getLast())
                                    .number("looked", counted.due() + notDue)
                                    .bool("complete", counted.next().isEmpty())
                                    .texts("unchecked", unchecked(place, counted))
                                    .number("due", counted.due())
                                    .object("notDue", o -> counted.notDue().forEach(o::number))
                                    .number(
                                            "mailed",
                                            counted.due() - sum(counted.notMailed().values()))
                                    .object(
                                            "notMailed",
                                            o -> counted.notMailed().forEach(o::number))
                                    .text(
                                            "next",
                                            counted.next().map(CountPlace::mark).orElse(null));
                        }));
    }

    /** Who shares a mailbox with somebody of another part of the count is not known in this one. */
    private static List<String> unchecked(CountPlace place, CountAsked.Count counted) {
        return place.isFirst() && counted.next().isEmpty()
                ? List.of("frequency")
                : List.of("frequency", "mailboxes");
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Parts of different counts have no sum. */
    private static CountPlace place(AdminInput input, Survey survey, MailSettings shop) {
        SurveyInput body = SurveyInput.of(input, MOST_BYTES, "days", "next");
        int days = body.find("days", JsonField::integer).orElse(USUAL_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw AdminRefusedException.invalid(
                    "days", "must be a whole number from 1 to " + MOST_DAYS);
        }
        LocalDate today = LocalDate.ofInstant(input.request().at(), shop.zone());
        return body.find("next", JsonField::text)
                .map(
                        next ->
                                CountPlace.find(next)
                                        .filter(
                                                place ->
                                                        place.days() == days
                                                                && place.version()
                                                                        == survey.version())
                                        .orElseThrow(
                                                () ->
                                                        AdminRefusedException.invalid(
                                                                "next",
                                                                "must be that of the answer before,"
                                                                        + " for the same days and the"
                                                                        + " same version of the"
                                                                        + " survey")))
                .orElseGet(() -> CountPlace.first(today, days, survey.version()));
    }
}
