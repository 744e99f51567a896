package dev.stammkunde.rewards.redeem;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.codes.WorkingCode;

import java.time.Instant;
import java.util.List;

/**
 * Sends customers the codes that came to work, by service mail.
 *
 * <p>The mail is ordered before the redemption says that its code works: whoever dies in between
 * asks the shop again, is told that the code is there, and orders the mail again, which goes out
 * once by its key. The other way round it could get lost. So a customer who calls a redemption off
 * in that moment may get a code that has ended.
 */
public final class TellCodes implements ShopCodes {

    /**
     * What it needs.
     *
     * @param codes makes them
     * @param rewards knows what customers read of a reward
     */
    public record Needs(
            ShopCodes codes,
            Redemptions redemptions,
            Rewards rewards,
            FindRewardReader readers,
            OrderMails mails) {}

    private final Needs needs;
    private final Instant now;

    /** Tells as of an instant. */
    public TellCodes(Needs needs, Instant now) {
        this.needs = needs;
        this.now = now;
    }

    @Override
    public CodeCreation create(CodeOrder order) {
        CodeCreation creation = needs.codes().create(order);
        switch (creation) {
            case CodeCreation.Created(WorkingCode code) -> tell(order, code);
            case CodeCreation.ExistsAlready(WorkingCode code) -> tell(order, code);
            case CodeCreation.Rejected _, CodeCreation.Unknown _ -> {}
        }
        return creation;
    }

    @Override
    public CodeEnding end(CodeToEnd code) {
        return needs.codes().end(code);
    }

    /** Whoever has no address reads the code where the shop shows it. */
    private void tell(CodeOrder order, WorkingCode code) {
        needs.readers()
                .find(new AccountId(order.redemption().shopId(), order.customerId()))
                .map(reader -> mail(order, code, reader))
                .ifPresent(mail -> needs.mails().order(List.of(mail)));
    }

    private MailOrder mail(CodeOrder order, WorkingCode code, RewardReader reader) {
        ServiceMatter matter =
                new ServiceMatter.RewardCode(
                        needs.redemptions()
                                .find(order.redemption())
                                .flatMap(
                                        redemption ->
                                                RewardTitle.find(
                                                        needs.rewards(),
                                                        redemption,
                                                        reader.language()))
                                .orElse(null),
                        code.code(),
                        code.endsAt());
        return new MailOrder.OfService(
                MailKey.of(reader.customer(), matter.kind(), order.redemption().id()),
                matter,
                reader.address(),
                reader.language().code(),
                now);
    }
}
