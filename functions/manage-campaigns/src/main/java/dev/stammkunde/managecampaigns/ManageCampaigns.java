package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.content.NeverFilled;
import dev.stammkunde.campaigns.content.PreviewMail;
import dev.stammkunde.campaigns.content.TryMail;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.campaigns.schedules.MalformedScheduleException;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.managecampaigns.audience.CountSaved;
import dev.stammkunde.managecampaigns.campaigns.CheckDraft;
import dev.stammkunde.managecampaigns.campaigns.ScheduleNotInStepException;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.ShopDocumentAnswers;
import dev.stammkunde.platform.documents.ChangeShopDocument;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.List;

/** Answers the requests of the admin API that are about campaigns. */
final class ManageCampaigns implements HttpEdge.Answering {

    static final String UNUSABLE =
            "The campaign or the shop's mail settings cannot be used. Look at them, and replace them"
                    + " with PUT; a campaign can be archived too.";

    private final AdminApi<AdminRoute> api;
    private final CampaignAnswers campaigns;
    private final ShopDocumentAnswers<MailSettings> settings;
    private final MailAnswers mails;
    private final CouponAnswers coupons;
    private final SettingsPreviewAnswer settingsPreview;
    private final AudienceAnswers audiences;
    private final AudienceCounts counts;
    private final ListAnswers lists;
    private final Metrics metrics;

    ManageCampaigns(ManageCampaignsPorts ports, Metrics metrics) {
        CachedCampaigns cached =
                new CachedCampaigns(ports.campaigns(), ports.settings(), ports.audiences());
        TryMail tries = new TryMail(ports.holidays(), ports.programmesAsOf());
        StoredCampaigns stored =
                new StoredCampaigns(
                        ports.campaigns(),
                        cached,
                        ManageCampaignsHandler.NAME,
                        CampaignPlans::problems);
        NeverFilled never = new NeverFilled(tries);
        CheckDraft check = new CheckDraft(ports.holidays(), never);
        ReadDrafts drafts = new ReadDrafts(cached, stored, check);
        this.campaigns =
                new CampaignAnswers(
                        ports, cached, stored, new CampaignAnswers.Checks(drafts, check, never));
        this.settings =
                new ShopDocumentAnswers<>(
                        new ChangeShopDocument<>(
                                ports.settings(),
                                MailSettingsJson::type,
                                MailSettingsJson::defaults));
        this.mails = new MailAnswers(ports, new MeantCampaigns(cached, drafts), cached, tries);
        this.audiences = new AudienceAnswers(ports.audiences(), ports.lists(), stored);
        this.counts =
                new AudienceCounts(audiences, cached, new CountSaved(ports.index(), ports.facts()));
        this.lists = new ListAnswers(ports.upload());
        this.coupons = new CouponAnswers(ports.pools(), ports.importCodes());
        this.settingsPreview =
                new SettingsPreviewAnswer(cached, new PreviewMail(ports.situations(), tries));
        this.metrics = metrics;
        this.api = new AdminApi<>(List.of(AdminRoute.values()), this::answer, UNUSABLE, metrics);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        return api.answer(request, log);
    }

    private AdminAnswer answer(
            AdminRoute route, AdminCaller caller, AdminInput input, OutcomeLog log) {
        try {
            return AdminAnswer.of(answer(route, caller, new CampaignInput(input), input.request()));
        } catch (MalformedScheduleException _) {
            throw AdminRefusedException.unusable(UNUSABLE, List.of(CampaignPlans.NOT_UNDERSTOOD));
        } catch (ScheduleNotInStepException e) {
            metrics.count("SchedulesNotInStep", 1);
            log.error("schedule-not-in-step").with(cause(e)).write();
            return AdminAnswer.of(AdminProblems.scheduleNotInStep());
        }
    }

    private static Throwable cause(ScheduleNotInStepException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private HttpResponse answer(
            AdminRoute route, AdminCaller caller, CampaignInput input, HttpRequest request) {
        return switch (route) {
            case LIST -> campaigns.list(input, request.at());
            case CREATE -> campaigns.create(input, caller.acting(request));
            case SHOW -> campaigns.show(input, request.at());
            case CHANGE -> campaigns.change(input, caller.acting(request));
            case CHECK -> campaigns.check(input, request.at());
            case PAUSE -> campaigns.bring(input, CampaignState.PAUSED, caller.acting(request));
            case RESUME -> campaigns.bring(input, CampaignState.ACTIVE, caller.acting(request));
            case ARCHIVE -> campaigns.bring(input, CampaignState.ARCHIVED, caller.acting(request));
            case VERSIONS -> campaigns.versions(input);
            case RUNS -> campaigns.runs(input);
            case COMPARISON -> campaigns.comparison(input, request.at());
            case PREVIEW -> mails.preview(input, request.at());
            case TEST -> mails.test(input, caller, request);
            case AUDIENCE -> mails.audience(input, request.at());
            case LIST_AUDIENCES -> audiences.list(input.admin());
            case CREATE_AUDIENCE -> audiences.create(input.admin(), caller.acting(request));
            case SHOW_AUDIENCE -> audiences.show(input.admin());
            case CHANGE_AUDIENCE -> audiences.replace(input.admin(), caller.acting(request));
            case CHECK_AUDIENCE -> audiences.check(input.admin());
            case COUNT_AUDIENCE -> counts.count(input.admin(), request.at());
            case ARCHIVE_AUDIENCE -> audiences.archive(input.admin(), caller.acting(request));
            case AUDIENCE_VERSIONS -> audiences.versions(input.admin());
            case UPLOAD_LIST -> lists.take(input.admin(), caller.acting(request));
            case SHOW_SETTINGS -> settings.show(input.admin());
            case CHANGE_SETTINGS -> settings.replace(input.admin(), caller.acting(request));
            case PREVIEW_SETTINGS -> settingsPreview.answer(input, request.at());
            case IMPORT_CODES -> coupons.importCodes(input, caller.acting(request));
        };
    }
}
