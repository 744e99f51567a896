package dev.stammkunde.insights.store;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.insights.lift.CampaignDraw;
import dev.stammkunde.insights.lift.FindDraws;
import dev.stammkunde.insights.lift.ShopDraw;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.FindDrawnCustomers;
import dev.stammkunde.mail.FindDrawnCustomers.Drawn;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How campaigns and shops draw, from their documents, runs and records of mails.
 *
 * @param settings of mail, by shop
 * @param drawn whom runs ordered mails for
 */
public record StoredDraws(
        StoredCampaigns campaigns,
        CampaignRuns runs,
        DocumentVersions<String> settings,
        FindDrawnCustomers drawn,
        CachedFinanceSettings finance)
        implements FindDraws {

    /** Twice a day for a quarter, and some more. */
    private static final int LATEST_RUNS = 250;

    /** Versions of settings that are looked back; of more, the share counts from the last on. */
    private static final int MOST_VERSIONS = 50;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int DIGITS = 8;

    @Override
    public ShopDraw shop(String shopId, String currency, Instant now) {
        int latest = settings.findLatestVersion(shopId).orElse(0);
        int percent = latest == 0 ? 0 : percent(shopId, latest);
        Optional<FinanceSettings> decided =
                findFinance(shopId).filter(it -> it.currency().getCode().equals(currency));
        return new ShopDraw(
                percent,
                since(shopId, latest, percent, now),
                decided.isPresent(),
                decided.map(it -> it.minorPerPoint().multiply(it.expectedRedemption()))
                        .orElse(BigDecimal.ZERO),
                decided.map(StoredDraws::minorPerMail).orElse(BigDecimal.ZERO));
    }

    private Optional<FinanceSettings> findFinance(String shopId) {
        try {
            return finance.find(shopId);
        } catch (UnusableDocumentException _) {
            return Optional.empty();
        }
    }

    private static BigDecimal minorPerMail(FinanceSettings settings) {
        BigDecimal rate = settings.usdRate();
        return rate == null
                ? BigDecimal.ZERO
                : settings.mailPricePerThousandUsd()
                        .multiply(rate)
                        .movePointRight(settings.currency().getDecimalPlaces())
                        .divide(THOUSAND, DIGITS, RoundingMode.HALF_UP);
    }

    /** When the first of the last versions was saved that all have this share. */
    private Instant since(String shopId, int latest, int percent, Instant now) {
        if (percent == 0) {
            return Instant.MIN;
        }
        Instant since = now;
        for (int version = latest; version > Math.max(0, latest - MOST_VERSIONS); version--) {
            if (percent(shopId, version) != percent) {
                return since;
            }
            since = settings.findSavedAt(shopId, version).orElse(since);
        }
        return since;
    }

    /** Of settings that cannot be used nobody is held out. */
    private int percent(String shopId, int version) {
        return settings.findText(shopId, version)
                .map(text -> MailSettingsJson.readStored(shopId, text))
                .map(
                        it ->
                                switch (it) {
                                    case Reading.Valid<MailSettings>(MailSettings valid) ->
                                            valid.holdoutPercent();
                                    case Reading.Invalid<MailSettings> _ -> 0;
                                })
                .orElse(0);
    }

    @Override
    public List<CampaignDraw> campaigns(String shopId, int most) {
        return campaigns
                .page(shopId, EnumSet.allOf(CampaignState.class), "", most)
                .campaigns()
                .stream()
                .flatMap(
                        it ->
                                switch (it) {
                                    case StoredCampaign.Usable(Campaign campaign) ->
                                            draw(campaign).stream();
                                    case StoredCampaign.Unusable _ -> Stream.empty();
                                })
                .toList();
    }

    private Optional<CampaignDraw> draw(Campaign campaign) {
        boolean isOnce = campaign.timing().expression().startsWith("at(");
        LocalDate last = isOnce ? dayOfRun(campaign) : lastDay(campaign);
        return isOnce && last == null
                ? Optional.empty()
                : Optional.of(
                        new CampaignDraw(
                                campaign.id(),
                                campaign.name(),
                                campaign.state() == CampaignState.ARCHIVED,
                                campaign.timing().zone(),
                                last,
                                campaign.holdoutPercent(),
                                campaign.draft().purchaseDays(),
                                campaign.gift() instanceof Gift.Points(long points) ? points : 0));
    }

    private @Nullable LocalDate dayOfRun(Campaign campaign) {
        return runs.latest(campaign.id(), 1).stream()
                .findFirst()
                .map(run -> run.window().scheduledAt())
                .map(at -> LocalDate.ofInstant(at, campaign.timing().zone()))
                .orElse(null);
    }

    private static @Nullable LocalDate lastDay(Campaign campaign) {
        Split split = campaign.split();
        LocalDate ends = campaign.timing().ends();
        return ends != null || split == null ? ends : split.lastDay();
    }

    @Override
    public RunsOfTime runs(CampaignDraw campaign, Instant from, Instant until) {
        List<CampaignRun> some =
                runs.latest(campaign.id(), LATEST_RUNS).stream()
                        .filter(run -> isWithin(run.window().scheduledAt(), from, until))
                        .toList();
        return new RunsOfTime(
                some.stream().allMatch(CampaignRun::isFinished),
                some.stream()
                        .mapToLong(run -> run.progress().counts().getOrDefault("GiftsGiven", 0L))
                        .sum());
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    @Override
    public void drawn(CampaignDraw campaign, Instant from, Instant until, Consumer<Drawn> each) {
        drawn.find(campaign.id(), from, until, each);
    }
}
