package dev.stammkunde.managefeedback;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackChannel;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.FeedbackStore;
import dev.stammkunde.surveys.feedback.FindFeedback;
import dev.stammkunde.surveys.feedback.FindFeedback.Page;
import dev.stammkunde.surveys.feedback.FindFeedback.Place;
import dev.stammkunde.surveys.feedback.FindFeedback.Question;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows feedback: by pages, or as files for a table. */
final class FeedbackAnswers {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int ROWS = 1_000;
    private static final Duration USUAL_PERIOD = Duration.ofDays(90);

    /** Nothing is kept for longer. */
    private static final Duration LONGEST_PERIOD = Feedback.KEPT.plusDays(1);

    private static final Pattern PLACE =
            Pattern.compile("([0-9T:.-]{29}Z) (_?[A-Za-z0-9._-]{1,64})");

    private final FeedbackStore store;
    private final FindFeedback find;

    FeedbackAnswers(FeedbackStore store, FindFeedback find) {
        this.store = store;
        this.find = find;
    }

    HttpResponse list(AdminInput input) {
        Page page = page(input, input.number("limit", USUAL_PAGE, LARGEST_PAGE));
        return HttpResponse.json(
                200, FeedbackView.write(page.found(), page.next().map(FeedbackAnswers::cursor)));
    }

    HttpResponse csv(AdminInput input) {
        FeedbackCsv csv = FeedbackCsv.of(page(input, ROWS));
        HttpResponse response = Csv.file("feedback.csv", csv.text());
        return csv.next()
                .map(place -> response.withHeader("next-cursor", cursor(place)))
                .orElse(response);
    }

    HttpResponse show(AdminInput input) {
        String shopId = input.shopId();
        return Optional.of(input.request().pathParameter("feedbackId"))
                .filter(FeedbackId::isValid)
                .flatMap(id -> store.find(new FeedbackId(shopId, id)))
                .map(found -> HttpResponse.json(200, FeedbackView.write(found)))
                .orElseThrow(
                        () ->
                                AdminRefusedException.of(
                                        404,
                                        "unknown-feedback",
                                        "There is no such feedback",
                                        "The shop has none of this id, or it was erased."));
    }

    private Page page(AdminInput input, int limit) {
        String shopId = input.shopId();
        Instant until = input.time("to").orElse(input.request().at().plusNanos(1));
        Instant from = input.time("from").orElse(until.minus(USUAL_PERIOD));
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST_PERIOD) > 0) {
            throw AdminRefusedException.parameter(
                    "from",
                    "must be before to, and at most %d days before it"
                            .formatted(LONGEST_PERIOD.toDays()));
        }
        Question question =
                new Question(
                        shopId,
                        from,
                        until,
                        input.request().findQuery("topic").orElse(null),
                        input.request()
                                .findQuery("channel")
                                .map(FeedbackAnswers::channel)
                                .orElse(null));
        return find.page(
                question, input.cursor(PLACE).map(FeedbackAnswers::place).orElse(null), limit);
    }

    private static FeedbackChannel channel(String text) {
        return Arrays.stream(FeedbackChannel.values())
                .filter(channel -> channel.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                AdminRefusedException.parameter(
                                        "channel",
                                        "must be one of "
                                                + Arrays.stream(FeedbackChannel.values())
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(", "))));
    }

    private static String cursor(Place place) {
        return PageMark.cursor(KeyText.sortable(place.at()) + ' ' + place.id());
    }

    private static Place place(String text) {
        String[] parts = text.split(" ", 2);
        try {
            return new Place(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException _) {
            throw AdminRefusedException.parameter(
                    "cursor", "must be the \"next\" of an earlier page");
        }
    }
}
