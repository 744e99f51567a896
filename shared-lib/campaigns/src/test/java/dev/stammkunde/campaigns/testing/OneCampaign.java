package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * A shop in Berlin, where Sundays are quiet, that has one version of one campaign, and of the
 * audience that it names.
 */
public record OneCampaign(Campaign campaign, @Nullable SavedAudience saved) implements Campaigns {

    /** A campaign that names no saved audience. */
    public OneCampaign(Campaign campaign) {
        this(campaign, null);
    }

    @Override
    public Optional<SavedAudience> findLatestAudience(DocumentId id) {
        return Optional.ofNullable(saved).filter(known -> known.id().equals(id));
    }

    @Override
    public Optional<SavedAudience> findAudience(DocumentId id, int version) {
        return findLatestAudience(id).filter(known -> known.version() == version);
    }

    @Override
    public Optional<Campaign> findLatest(CampaignId id) {
        return id.equals(campaign.id()) ? Optional.of(campaign) : Optional.empty();
    }

    @Override
    public Optional<Campaign> findVersion(CampaignId id, int version) {
        return findLatest(id).filter(known -> known.version() == version);
    }

    @Override
    public MailSettings settings(String shopId) {
        return new MailSettings(
                shopId,
                new Sender("news@shop.example", "Shop", null),
                new Brand("Shop", "https://shop.example", null, "#1a5fb4", "Shop", Address.DU),
                ZoneId.of("Europe/Berlin"),
                Language.DE,
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), Set.of(DayOfWeek.SUNDAY)),
                new FrequencyCaps(7, 2, 4),
                null,
                0);
    }
}
