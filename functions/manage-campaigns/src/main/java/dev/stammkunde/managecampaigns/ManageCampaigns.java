package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.content.NeverFilled;
import dev.stammkunde.campaigns.content.TryMail;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.schedules.MalformedScheduleException;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.managecampaigns.campaigns.Plans;
import dev.stammkunde.managecampaigns.campaigns.ScheduleNotInStepException;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.List;
import java.util.Optional;

/**
 * Answers the requests of the admin API that are about campaigns.
 *
 * <p>Who may do what is decided here by the groups of the caller's token; all groups are for all
 * shops of the stack.
 */
final class ManageCampaigns implements HttpEdge.Answering {

    private final CampaignAnswers campaigns;
    private final SettingsAnswers settings;
    private final MailAnswers mails;
    private final CouponAnswers coupons;
    private final Metrics metrics;

    ManageCampaigns(ManageCampaignsPorts ports, Metrics metrics) {
        CachedCampaigns cached = new CachedCampaigns(ports.campaigns(), ports.settings());
        TryMail tries = new TryMail(ports.holidays(), ports.programmesAsOf());
        this.campaigns = new CampaignAnswers(ports, cached, new NeverFilled(tries));
        this.settings = new SettingsAnswers(ports.settings(), cached);
        this.mails = new MailAnswers(ports, cached, tries);
        this.coupons = new CouponAnswers(ports.pools(), ports.importCodes());
        this.metrics = metrics;
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        Optional<AdminRoute> route = AdminRoute.find(request.routeKey());
        HttpResponse response =
                route.map(found -> allowed(found, request, log))
                        .orElseGet(AdminProblems::unknownRoute);
        log.info("answered")
                .with(LogKey.TOPIC, route.map(Enum::name).orElse("UNKNOWN"))
                .with(LogKey.SHOP_ID, request.pathParameters().getOrDefault("shopId", ""))
                .with(LogKey.STATUS, response.status())
                .write();
        return response;
    }

    private HttpResponse allowed(AdminRoute route, HttpRequest request, OutcomeLog log) {
        AdminCaller caller = AdminCaller.of(request);
        if (request.authorizer().isEmpty()) {
            return AdminProblems.notSignedIn();
        }
        if (!caller.isIn(route.allowed())) {
            return AdminProblems.notAllowed(route);
        }
        try {
            return answer(route, request, caller);
        } catch (RefusedException refused) {
            return refused.answer();
        } catch (UnusableDocumentException e) {
            metrics.count("UnusableDocuments", 1);
            log.error("document-unusable").with(e).write();
            return AdminProblems.unusable(e.problems());
        } catch (MalformedScheduleException _) {
            return AdminProblems.unusable(List.of(Plans.NOT_UNDERSTOOD));
        } catch (ScheduleNotInStepException e) {
            metrics.count("SchedulesNotInStep", 1);
            log.error("schedule-not-in-step").with(cause(e)).write();
            return AdminProblems.scheduleNotInStep();
        }
    }

    private static Throwable cause(ScheduleNotInStepException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private HttpResponse answer(AdminRoute route, HttpRequest request, AdminCaller caller) {
        Input input = new Input(request);
        return switch (route) {
            case LIST -> campaigns.list(input, request.at());
            case CREATE -> campaigns.create(input, request.at());
            case SHOW -> campaigns.show(input, request.at());
            case CHANGE -> campaigns.change(input, request.at());
            case PAUSE -> campaigns.bring(input, CampaignState.PAUSED, request.at());
            case RESUME -> campaigns.bring(input, CampaignState.ACTIVE, request.at());
            case ARCHIVE -> campaigns.bring(input, CampaignState.ARCHIVED, request.at());
            case VERSIONS -> campaigns.versions(input);
            case RUNS -> campaigns.runs(input);
            case PREVIEW -> mails.preview(input, request.at());
            case TEST -> mails.test(input, caller, request);
            case AUDIENCE -> mails.audience(input, request.at());
            case SHOW_SETTINGS -> settings.show(input);
            case CHANGE_SETTINGS -> settings.change(input);
            case IMPORT_CODES -> coupons.importCodes(input, request.at());
        };
    }
}
