package dev.stammkunde.managefeedback;

import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.surveys.feedback.TopicCounts;
import dev.stammkunde.surveys.feedback.TopicTallies;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells what texts were about, by month. */
final class TopicsAnswer {

    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 120;
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    private final TopicTallies tallies;
    private final CachedFeedbackSettings settings;
    private final ReadMailSettings shops;

    TopicsAnswer(TopicTallies tallies, CachedFeedbackSettings settings, ReadMailSettings shops) {
        this.tallies = tallies;
        this.settings = settings;
        this.shops = shops;
    }

    HttpResponse show(AdminInput input) {
        String shopId = input.shopId();
        YearMonth now =
                YearMonth.from(
                        LocalDate.ofInstant(input.request().at(), shops.settings(shopId).zone()));
        YearMonth last = month(input, "to", now);
        YearMonth first = month(input, "from", last.minusMonths(USUAL_MONTHS - 1L));
        if (last.isBefore(first) || first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            throw AdminRefusedException.parameter(
                    "from",
                    "must not be after to, and at most %d months before it".formatted(MOST_MONTHS));
        }
        SortedMap<YearMonth, TopicCounts> counts = new TreeMap<>(tallies.read(shopId, first, last));
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            counts.putIfAbsent(month, TopicCounts.NONE);
        }
        return HttpResponse.json(200, TopicsView.write(counts, settings.settings(shopId)));
    }

    private static YearMonth month(AdminInput input, String name, YearMonth usual) {
        return input.request().findQuery(name).map(text -> month(name, text)).orElse(usual);
    }

    private static YearMonth month(String name, String text) {
        if (MONTH.matcher(text).matches()) {
            try {
                YearMonth month = YearMonth.parse(text);
                if (!month.isBefore(FIRST)) {
                    return month;
                }
            } catch (DateTimeException _) {
                // Refused below.
            }
        }
        throw AdminRefusedException.parameter(name, "must be a month from 2000 on such as 2026-03");
    }
}
