package dev.stammkunde.rewards.redeem;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.RemakeMail;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.codes.WorkingCode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells a customer their code again, as long as they can use it. One that was used or has ended is
 * told to nobody: it would only be tried in vain.
 */
public final class RemakeCode implements RemakeMail {

    private final ReadRedemptions redemptions;
    private final Rewards rewards;
    private final FindRewardReader readers;

    public RemakeCode(ReadRedemptions redemptions, Rewards rewards, FindRewardReader readers) {
        this.redemptions = redemptions;
        this.rewards = rewards;
        this.readers = readers;
    }

    @Override
    public Remade remake(MailKey original, Instant now) {
        String id = original.name().substring(original.name().indexOf('/') + 1);
        Optional<Redemption> found =
                redemptions
                        .all(List.of(new RedemptionId(original.customer().shopId(), id)))
                        .stream()
                        .findFirst();
        if (found.isEmpty()) {
            return new Remade.Not(ResendObstacle.GONE);
        }
        Redemption redemption = found.get();
        Optional<WorkingCode> code = findCode(redemption.progress(), now);
        if (code.isEmpty()) {
            return new Remade.Not(ResendObstacle.CODE_OVER);
        }
        return readers.find(redemption.account())
                .map(reader -> ready(reader, redemption, code.get()))
                .orElseGet(() -> new Remade.Not(ResendObstacle.NO_ADDRESS));
    }

    private static Optional<WorkingCode> findCode(Progress progress, Instant now) {
        CodeLife code = progress.code();
        return code == null || progress.state() != RedemptionState.ACTIVE || progress.isOver(now)
                ? Optional.empty()
                : Optional.ofNullable(code.working());
    }

    private Remade ready(RewardReader reader, Redemption redemption, WorkingCode code) {
        return new Remade.Ready(
                reader.customer(),
                new ServiceMatter.RewardCode(
                        RewardTitle.find(rewards, redemption, reader.language()).orElse(null),
                        code.code(),
                        code.endsAt()),
                reader.address(),
                reader.language().code());
    }
}
