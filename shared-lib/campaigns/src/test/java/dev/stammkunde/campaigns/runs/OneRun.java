package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.RunProgress;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A store of the one run there is. */
final class OneRun implements CampaignRuns {

    private @Nullable CampaignRun run;

    /** What somebody else does just before the next save. */
    Runnable beforeNextSave = () -> {};

    /** How many saves are done and yet answered as those are that the client repeated. */
    int answersLost;

    boolean hasBegun() {
        return run != null;
    }

    CampaignRun stored() {
        if (run == null) {
            throw new IllegalStateException("no run has begun");
        }
        return run;
    }

    void put(CampaignRun other) {
        run = other;
    }

    @Override
    public CampaignRun begin(
            Campaign campaign, @Nullable Integer audienceVersion, Instant scheduledAt) {
        if (run == null) {
            run =
                    new CampaignRun(
                            campaign.id(),
                            campaign.version(),
                            audienceVersion,
                            new RunWindow(null, campaign.activeSince(), scheduledAt),
                            RunProgress.none(),
                            1);
        }
        return run;
    }

    @Override
    public SaveResult save(CampaignRun next) {
        beforeNextSave.run();
        beforeNextSave = () -> {};
        if (stored().revision() + 1 != next.revision()) {
            return SaveResult.CONFLICT;
        }
        run = next;
        return answersLost-- > 0 ? SaveResult.CONFLICT : SaveResult.SAVED;
    }

    @Override
    public List<CampaignRun> latest(CampaignId campaign, int limit) {
        return List.of(stored());
    }
}
