package dev.stammkunde.managecases;

import dev.stammkunde.cases.CaseFigures;
import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseQuestion;
import dev.stammkunde.cases.CaseQuestion.Filter;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Shows cases and their figures. */
final class CaseAnswers {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 100;
    private static final Duration USUAL_PERIOD = Duration.ofDays(30);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(366);
    private static final Pattern MARK =
            Pattern.compile("[0-9]{4}-[0-9T:.-]{24}Z#[A-Za-z0-9_-]{24}");

    private final Cases cases;

    CaseAnswers(CasePorts ports) {
        cases = ports.cases();
    }

    HttpResponse list(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        Filter filter = filter(input.request().findQuery("filter").orElse("open"));
        CaseQuestion question = new CaseQuestion(filter, acting.person(), acting.at());
        int limit = input.number("limit", USUAL_PAGE, LARGEST_PAGE);
        return HttpResponse.json(
                200,
                CaseView.write(
                        cases.page(shopId, question, input.cursor(MARK), limit), acting.at()));
    }

    private static Filter filter(String text) {
        return Arrays.stream(Filter.values())
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                AdminRefusedException.parameter(
                                        "filter",
                                        "must be one of "
                                                + String.join(
                                                        ", ",
                                                        Arrays.stream(Filter.values())
                                                                .map(CaseAnswers::word)
                                                                .toList())));
    }

    private static String word(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    AdminAnswer show(AdminInput input) {
        return cases.find(id(input))
                .map(found -> CaseView.answer(200, found, input.request().at()))
                .orElseThrow(CaseAnswers::unknown);
    }

    HttpResponse figures(AdminInput input) {
        String shopId = input.shopId();
        Instant until = input.time("to").orElse(input.request().at());
        Instant from = input.time("from").orElse(until.minus(USUAL_PERIOD));
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST_PERIOD) > 0) {
            throw AdminRefusedException.parameter(
                    "from", "must be before to, and at most 366 days before it");
        }
        CaseFigures figures = CaseFigures.of(cases.openedIn(shopId, from, until));
        return HttpResponse.json(200, CaseView.write(figures, from, until));
    }

    /** A text that can be no id is the id of no case. */
    static CaseId id(AdminInput input) {
        String shopId = input.shopId();
        String id = input.request().pathParameter("caseId");
        if (!CaseId.isValid(id)) {
            throw unknown();
        }
        return new CaseId(shopId, id);
    }

    static AdminRefusedException unknown() {
        return AdminRefusedException.of(
                404, "unknown-case", "There is no such case", "The shop has no case of this id.");
    }
}
