package dev.stammkunde.managesurveys;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyMails;
import dev.stammkunde.surveys.content.PreviewSurvey;
import dev.stammkunde.surveys.content.PreviewSurvey.Wish;
import dev.stammkunde.surveys.content.SurveyLinks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers requests about what a survey's mails would be. */
final class SurveyMailAnswers {

    private static final int MOST_BYTES = 10_000;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

    private final ReadMailSettings shops;
    private final PreviewSurvey preview;
    private final SurveyLinks links;
    private final OrderMails orders;

    SurveyMailAnswers(ReadMailSettings shops, ManageSurveysPorts.OfMails mails) {
        this.shops = shops;
        this.preview = new PreviewSurvey(mails.situations());
        this.links = mails.links();
        this.orders = mails.orders();
    }

    /** The mail of a version as a customer would get it. */
    HttpResponse show(AdminInput input, Survey survey) {
        Wish wish = wish(input);
        MailText.Whole shown = shown(survey, wish, input.request());
        RenderedMail mail = shown.mail();
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.text("language", shown.language().code())
                                        .text("subject", mail.subject())
                                        .text("html", mail.html())
                                        .text("text", mail.text())));
    }

    /** Sends it to who asks, and to nobody else; what could not be sent is refused. */
    HttpResponse test(AdminInput input, AdminCaller caller, Survey survey) {
        Wish wish = wish(input);
        CustomerId customer =
                wish.customer()
                        .orElseThrow(
                                () -> AdminRefusedException.invalid("customerId", "is missing"));
        boolean isConfirmed = !"false".equals(input.request().authorizer().get("email_verified"));
        if (caller.email().isEmpty() || !isConfirmed) {
            throw noAddress();
        }
        Instant now = input.request().at();
        Language language = shown(survey, wish, input.request()).language();
        LocalDate today = LocalDate.ofInstant(now, shop(survey).zone());
        orders.order(
                List.of(
                        new MailOrder.OfTest(
                                MailKey.ofTest(customer, input.request().requestId()),
                                SurveyMails.campaign(survey.id()),
                                survey.version(),
                                new About(wish.variant(), today, null, null),
                                caller.email().get(),
                                language.code(),
                                now)));
        return HttpResponse.json(
                202, JsonText.object(json -> json.text("language", language.code())));
    }

    private MailSettings shop(Survey survey) {
        return shops.settings(survey.id().shopId());
    }

    /** The API is asked at the address at which its pages are. */
    private SurveyLinks links(HttpRequest request) {
        String host =
                request.findHeader("host")
                        .filter(name -> HOST.matcher(name).matches())
                        .orElse("localhost");
        String scheme =
                request.findHeader("x-forwarded-proto").filter("http"::equals).orElse("https");
        return (invitation, address, now) ->
                scheme + "://" + host + links.link(invitation, address, now);
    }

    private MailText.Whole shown(Survey survey, Wish wish, HttpRequest request) {
        return switch (preview.show(survey, shop(survey), wish, links(request), request.at())
                .orElseThrow(SurveyMailAnswers::unknownCustomer)) {
            case MailText.Whole whole -> whole;
            case MailText.Lacking(Language _, List<String> variables) ->
                    throw AdminRefusedException.invalid(
                            variables.stream()
                                    .map(
                                            name ->
                                                    new Finding(
                                                            name,
                                                            "has no value; the mail would be held"))
                                    .toList());
            case MailText.Faulty _, MailText.NoContent _ ->
                    throw AdminRefusedException.invalid(
                            "language", "must be one in which the survey is written");
        };
    }

    private static Wish wish(AdminInput input) {
        SurveyInput body = SurveyInput.of(input, MOST_BYTES, "customerId", "language", "variant");
        Optional<CustomerId> customer =
                body.find("customerId", JsonField::id)
                        .map(id -> new CustomerId(input.shopId(), id));
        String variant =
                body.find("variant", JsonField::text)
                        .map(SurveyMailAnswers::variant)
                        .orElse(SurveyMails.MAIN);
        Optional<Language> language =
                body.find("language", JsonField::text).map(SurveyMailAnswers::language);
        return new Wish(customer, variant, language);
    }

    private static String variant(String text) {
        return Stream.of(SurveyMails.MAIN, SurveyMails.REMINDER)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(
                        () -> AdminRefusedException.invalid("variant", "must be main or reminder"));
    }

    private static Language language(String code) {
        return Language.find(code)
                .filter(language -> language.code().equals(code))
                .orElseThrow(
                        () ->
                                AdminRefusedException.invalid(
                                        "language", "must be one of " + Language.codes()));
    }

    private static AdminRefusedException unknownCustomer() {
        return AdminRefusedException.of(
                404,
                "unknown-customer",
                "Nothing is known about this customer",
                "The shop has reported nothing about a customer with this id, or their data was"
                        + " erased.");
    }

    private static AdminRefusedException noAddress() {
        return AdminRefusedException.of(
                409,
                "no-address",
                "Your token has no confirmed e-mail address",
                "Tests go to the signed-in marketer only. Use an ID token, of a user whose address"
                        + " is confirmed.");
    }
}
