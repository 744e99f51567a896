package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;

import java.util.Optional;

/** What a message that asked for a run came to. */
sealed interface RunOutcome {

    /** The run has ended. */
    record Finished(CampaignRun run) implements RunOutcome {}

    /** Another message goes on with it. */
    record Continued(CampaignRun run) implements RunOutcome {}

    /** The run had ended before, or somebody else has ended it in the meantime. */
    record Replayed(CampaignRun run) implements RunOutcome {}

    /** Nothing is to be done. */
    record Skipped(SkipReason reason) implements RunOutcome {}

    /** Why a run does not take place. */
    enum SkipReason {
        PAUSED,
        ARCHIVED,
        /** The campaign is for another function: its schedule was about to be changed. */
        OTHER_KIND;

        static Optional<SkipReason> find(CampaignState state, boolean ours) {
            return switch (state) {
                case PAUSED -> Optional.of(PAUSED);
                case ARCHIVED -> Optional.of(ARCHIVED);
                case ACTIVE -> ours ? Optional.empty() : Optional.of(OTHER_KIND);
            };
        }
    }

    /** Returns the name of the log line. */
    default String line() {
        return switch (this) {
            case Finished _ -> "run-finished";
            case Continued _ -> "run-continued";
            case Replayed _ -> "run-replayed";
            case Skipped _ -> "run-skipped";
        };
    }

    /** Adds what is known to a log line. */
    default OutcomeLine describe(OutcomeLine line) {
        return switch (this) {
            case Finished(CampaignRun run) -> describe(line, run);
            case Continued(CampaignRun run) -> describe(line, run);
            case Replayed(CampaignRun run) -> describe(line, run);
            case Skipped(SkipReason reason) -> line.with(LogKey.REASON, reason);
        };
    }

    private static OutcomeLine describe(OutcomeLine line, CampaignRun run) {
        return line.with(LogKey.RULE_VERSION, run.campaignVersion())
                .with(LogKey.OUTCOME, run.progress().counts().toString());
    }
}
