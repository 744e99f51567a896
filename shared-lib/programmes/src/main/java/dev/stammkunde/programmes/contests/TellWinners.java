package dev.stammkunde.programmes.contests;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter.ContestWon;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.rewards.redeem.FindRewardReader;
import dev.stammkunde.rewards.redeem.RewardReader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells winners of contests by service mail, each once by a key of contest and entry, and also who
 * has the prize of somebody that declined it. All are ordered before it is kept that they were: it
 * may stop at any call, and the same again orders nothing more. Who was erased, or has no address,
 * is told nothing.
 */
public final class TellWinners {

    private static final int PAGE = 100;

    private final Schemes<ContestDraft> documents;
    private final Contests contests;
    private final UntoldDraws draws;
    private final FindRewardReader readers;
    private final OrderMails mails;

    public TellWinners(
            Schemes<ContestDraft> documents,
            Contests contests,
            UntoldDraws draws,
            FindRewardReader readers,
            OrderMails mails) {
        this.documents = documents;
        this.contests = contests;
        this.draws = draws;
        this.readers = readers;
        this.mails = mails;
    }

    /**
     * Tells winners of all contests that are due.
     *
     * @param timeLeft whether there is time for one more; the next run goes on
     * @return how many contests were looked at
     * @throws RuntimeException if a store or the queue fails: to do it again is safe
     */
    public long tell(Instant now, BooleanSupplier timeLeft) {
        long looked = 0;
        // One contest that cannot be read keeps no other back.
        FirstFault fault = new FirstFault();
        for (DocumentId id : draws.due(now, PAGE)) {
            if (timeLeft.getAsBoolean()) {
                looked++;
                fault.guard(() -> contests.find(id).ifPresent(run -> tell(run, now)));
            }
        }
        fault.end();
        return looked;
    }

    private void tell(ContestRun run, Instant now) {
        Optional<Scheme<ContestDraft>> contest = documents.find(run.contest());
        if (contest.isPresent()) {
            List<MailOrder> orders =
                    run.drawn().stream()
                            .filter(drawn -> drawn.state() == DrawnState.WON)
                            .flatMap(drawn -> findMail(contest.get(), drawn, now).stream())
                            .toList();
            mails.order(orders);
        }
        draws.told(run);
    }

    private Optional<MailOrder> findMail(Scheme<ContestDraft> contest, Drawn drawn, Instant now) {
        return contests.find(new ContestEntryId(contest.id(), drawn.entry()))
                .flatMap(entry -> Optional.ofNullable(entry.holder()))
                .flatMap(readers::find)
                .map(reader -> mail(contest, drawn, reader, now));
    }

    private static MailOrder mail(
            Scheme<ContestDraft> contest, Drawn drawn, RewardReader reader, Instant now) {
        ContestDraft draft = contest.draft();
        ContestText text = requireNonNull(draft.texts().get(reader.language()));
        Prize prize = draft.prizes().get(drawn.prize() - 1);
        return new MailOrder.OfService(
                MailKey.of(
                        reader.customer(),
                        ServiceKind.CONTEST_WON,
                        contest.id().id() + '/' + drawn.entry()),
                new ContestWon(text.title(), requireNonNull(prize.names().get(reader.language()))),
                reader.address(),
                reader.language().code(),
                now);
    }
}
