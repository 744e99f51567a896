package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.content.NeverFilled;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.managecampaigns.ReadDrafts.DraftCheck;
import dev.stammkunde.managecampaigns.campaigns.ChangeCampaigns;
import dev.stammkunde.managecampaigns.campaigns.ChangeOutcome;
import dev.stammkunde.managecampaigns.campaigns.CheckDraft;
import dev.stammkunde.managecampaigns.campaigns.CheckResume;
import dev.stammkunde.managecampaigns.campaigns.CompareSplits;
import dev.stammkunde.managecampaigns.campaigns.Warnings;
import dev.stammkunde.managecampaigns.json.CampaignView;
import dev.stammkunde.managecampaigns.json.ComparisonView;
import dev.stammkunde.managecampaigns.json.RunsView;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.UnusableDocumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Answers requests about campaigns. */
final class CampaignAnswers {

    private static final Finding NO_ID =
            new Finding(
                    "id",
                    "must be 1 to 40 lower-case letters, digits and hyphens, of which the first is"
                            + " no hyphen");

    private final ManageCampaignsPorts ports;
    private final Campaigns campaigns;
    private final StoredCampaigns stored;
    private final ChangeCampaigns change;
    private final ReadDrafts drafts;
    private final Warnings warnings;
    private final CompareSplits compare;
    private final CheckResume resume;

    CampaignAnswers(
            ManageCampaignsPorts ports,
            Campaigns campaigns,
            StoredCampaigns stored,
            Checks checks) {
        this.ports = ports;
        this.campaigns = campaigns;
        this.stored = stored;
        this.change =
                new ChangeCampaigns(ports.campaigns(), stored, ports.schedules(), ports.runs());
        this.drafts = checks.drafts();
        this.resume = new CheckResume(checks.check(), stored, ports.runs());
        this.compare = new CompareSplits(ports.mails(), ports.runs());
        this.warnings =
                new Warnings(ports.pools(), checks.never(), new OccasionCalendar(ports.holidays()));
    }

    /** What drafts are held against. */
    record Checks(ReadDrafts drafts, CheckDraft check, NeverFilled never) {}

    HttpResponse list(CampaignInput input, Instant now) {
        return HttpResponse.json(200, CampaignView.page(input.page(stored), now));
    }

    HttpResponse create(CampaignInput input, Acting acting) {
        Instant now = acting.at();
        String shopId = input.shopId();
        JsonField body = input.body();
        String id = findId(body).orElse("");
        CampaignState state = input.stateToBegin();
        CampaignDraft draft =
                drafts.read(
                        body,
                        new DraftCheck(
                                shopId,
                                Optional.empty(),
                                CampaignId.isValid(id) ? List.of() : List.of(NO_ID),
                                now));
        return answer(change.create(new CampaignId(shopId, id), draft, state, acting), now);
    }

    /** Tells how a draft would be, and keeps nothing. */
    HttpResponse check(CampaignInput input, Instant now) {
        return shown(200, drafts.meant(input.campaign(), input.body(), now), Optional.empty(), now);
    }

    HttpResponse change(CampaignInput input, Acting acting) {
        Instant now = acting.at();
        CampaignId id = input.campaign();
        JsonField body = input.body();
        int seen = input.admin().seenVersion(body);
        boolean another = body.has("id") && !findId(body).equals(Optional.of(id.id()));
        List<Finding> findings =
                another
                        ? List.of(
                                new Finding("id", "must be the one in the path: ids do not change"))
                        : List.of();
        if (ports.campaigns().findLatestVersion(id).isEmpty()) {
            return AdminProblems.unknownCampaign();
        }
        DraftCheck about =
                new DraftCheck(
                        id.shopId(), drafts.findUsable(id).map(Campaign::timing), findings, now);
        return answer(change.change(id, seen, drafts.read(body, about), acting), now);
    }

    HttpResponse bring(CampaignInput input, CampaignState state, Acting acting) {
        Instant now = acting.at();
        CampaignId id = input.campaign();
        if (state != CampaignState.ACTIVE) {
            return answer(change.bring(id, state, acting), now);
        }
        Optional<Instant> missed =
                drafts.findUsable(id)
                        .filter(it -> it.state() == CampaignState.PAUSED)
                        .flatMap(it -> resume.findMissed(it, campaigns.settings(id.shopId()), now));
        return answer(change.resume(id, missed, acting), now);
    }

    HttpResponse show(CampaignInput input, Instant now) {
        CampaignId id = input.campaign();
        OptionalInt version = input.admin().number("version");
        return (version.isPresent()
                        ? stored.findVersion(id, version.getAsInt())
                        : stored.findLatest(id))
                .map(
                        found ->
                                switch (found) {
                                    case StoredCampaign.Usable(Campaign campaign) ->
                                            shown(200, campaign, Optional.empty(), now);
                                    case StoredCampaign.Unusable campaign -> shown(campaign);
                                })
                .orElseGet(AdminProblems::unknownCampaign);
    }

    HttpResponse versions(CampaignInput input) {
        CampaignId id = input.campaign();
        int limit = input.limit();
        Optional<Integer> latest = ports.campaigns().findLatestVersion(id);
        if (latest.isEmpty()) {
            return AdminProblems.unknownCampaign();
        }
        int last =
                Math.min(latest.get(), input.admin().number("before").orElse(latest.get() + 1) - 1);
        List<StoredCampaign> versions =
                IntStream.iterate(last, v -> v > Math.max(0, last - limit), v -> v - 1)
                        .mapToObj(version -> stored.findVersion(id, version))
                        .flatMap(Optional::stream)
                        .toList();
        return HttpResponse.json(200, CampaignView.versions(versions));
    }

    HttpResponse runs(CampaignInput input) {
        CampaignId id = input.campaign();
        int limit = input.limit();
        return ports.campaigns()
                .findLatestVersion(id)
                .map(_ -> runs(id, ports.runs().latest(id, limit)))
                .orElseGet(AdminProblems::unknownCampaign);
    }

    private HttpResponse runs(CampaignId id, List<CampaignRun> runs) {
        Map<Instant, MailResults> results =
                runs.isEmpty()
                        ? Map.of()
                        : ports.mails()
                                .results(
                                        id,
                                        runs.getLast().window().scheduledAt(),
                                        runs.getFirst().window().scheduledAt());
        return HttpResponse.json(200, RunsView.write(runs, results));
    }

    /** Of a campaign that cannot be used, nobody can tell how its readers are divided. */
    HttpResponse comparison(CampaignInput input, Instant now) {
        return stored.findLatest(input.campaign())
                .map(
                        found ->
                                switch (found) {
                                    case StoredCampaign.Usable(Campaign campaign) -> {
                                        CompareSplits.Comparison comparison =
                                                compare.compare(campaign, now);
                                        yield HttpResponse.json(
                                                200,
                                                ComparisonView.write(
                                                        comparison.all(),
                                                        comparison.splits(),
                                                        now));
                                    }
                                    case StoredCampaign.Unusable campaign ->
                                            throw AdminRefusedException.unusable(
                                                    ManageCampaigns.UNUSABLE, campaign.problems());
                                })
                .orElseGet(AdminProblems::unknownCampaign);
    }

    private static Optional<String> findId(JsonField body) {
        return body.find("id")
                .filter(field -> field.kind() == JsonField.Kind.TEXT)
                .map(JsonField::text);
    }

    private HttpResponse answer(ChangeOutcome outcome, Instant now) {
        return switch (outcome) {
            case ChangeOutcome.Done(Campaign campaign, boolean created, Optional<Instant> madeUp) ->
                    shown(created ? 201 : 200, campaign, madeUp, now);
            case ChangeOutcome.LaidAside(StoredCampaign.Unusable campaign) -> shown(campaign);
            case ChangeOutcome.CannotRun(StoredCampaign.Unusable campaign) ->
                    throw AdminRefusedException.unusable(
                            ManageCampaigns.UNUSABLE, campaign.problems());
            case ChangeOutcome.Unknown() -> AdminProblems.unknownCampaign();
            case ChangeOutcome.Exists() -> AdminProblems.campaignExists();
            case ChangeOutcome.Archived() -> AdminProblems.campaignArchived();
            case ChangeOutcome.Outdated(int latest) -> throw AdminRefusedException.outdated(latest);
        };
    }

    private static HttpResponse shown(StoredCampaign.Unusable campaign) {
        return HttpResponse.json(200, CampaignView.unusable(campaign))
                .withHeader("etag", '"' + String.valueOf(campaign.version()) + '"');
    }

    private Optional<MailSettings> findSettings(String shopId) {
        try {
            return Optional.of(campaigns.settings(shopId));
        } catch (UnusableDocumentException _) {
            return Optional.empty();
        }
    }

    private HttpResponse shown(
            int status, Campaign campaign, Optional<Instant> madeUp, Instant now) {
        List<String> all = new ArrayList<>();
        madeUp.map(Warnings::ofMadeUp).ifPresent(all::add);
        all.addAll(warnings.of(campaign, findSettings(campaign.id().shopId()), now));
        String json =
                CampaignView.one(
                        campaign,
                        ports.runs().latest(campaign.id(), 1).stream().findFirst(),
                        all,
                        now);
        return HttpResponse.json(status, json)
                .withHeader("etag", '"' + String.valueOf(campaign.version()) + '"');
    }
}
