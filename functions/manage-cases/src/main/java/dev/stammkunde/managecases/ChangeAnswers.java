package dev.stammkunde.managecases;

import dev.stammkunde.cases.AnswerCase;
import dev.stammkunde.cases.CaseChanging;
import dev.stammkunde.cases.CaseOpened;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CaseOwner;
import dev.stammkunde.cases.ChangeCase;
import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.MakeGood;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.adjust.AdjustmentAuthority;
import dev.stammkunde.points.adjust.AdjustmentLimits;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.json.CachedAdjustmentLimits;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Predicate;

/** Answers requests to open cases, to give them to somebody, to note and to close. */
final class ChangeAnswers {

    /** More than the longest note takes, escaped. */
    private static final int MOST_BYTES = 32_768;

    private final OpenCase open;
    private final ChangeCase change;
    private final AnswerCase answer;
    private final MakeGood makeGood;
    private final CachedAdjustmentLimits limits;
    private final FindCustomer customers;

    ChangeAnswers(ManageCasesPorts ports) {
        open = new OpenCase(ports.cases());
        change = new ChangeCase(ports.cases());
        answer = new AnswerCase(ports.cases(), ports.mails().orders(), ports.mails().languages());
        makeGood = new MakeGood(ports.cases(), ports.points().closing(), ports.points().booking());
        limits = new CachedAdjustmentLimits(ports.points().limits());
        customers = ports.cases().customers();
    }

    AdminAnswer open(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        // A key of a person is none of what opens cases by itself.
        String key = "hand/" + input.idempotencyKey();
        CaseDraft draft = CaseDraft.read(input.body(MOST_BYTES));
        CaseOpening opening =
                new CaseOpening(
                        shopId,
                        key,
                        draft.reason(),
                        draft.customerId(),
                        draft.orderId(),
                        null,
                        acting.at());
        opening.findCustomer().filter(Predicate.not(customers::knows)).ifPresent(this::unknown);
        CaseOpened opened = open.open(opening, draft.note(), acting);
        if (!opening.isSameAs(opened.opened().value().opening())) {
            throw CaseProblems.keyOpenedAnother();
        }
        AdminAnswer answer = CaseView.answer(201, opened.opened(), acting.at());
        return opened.isNew()
                ? answer
                : new AdminAnswer(answer.response().replayed(), answer.more());
    }

    private void unknown(CustomerId customer) {
        throw AdminRefusedException.of(
                404,
                "unknown-customer",
                "Nothing is kept of this customer",
                "The shop has reported nothing of a customer with this id, or they were erased.");
    }

    /** Only of who takes a case themselves an address is known. */
    AdminAnswer assign(AdminInput input, Acting acting, @Nullable String address) {
        JsonField body = input.body(MOST_BYTES);
        @Nullable String person = CaseDraft.owner(body);
        CaseOwner owner =
                person == null
                        ? null
                        : new CaseOwner(person, person.equals(acting.person()) ? address : null);
        return answer(change.assign(seen(input, body), owner, acting), acting);
    }

    AdminAnswer note(AdminInput input, Acting acting) {
        JsonField body = input.body(MOST_BYTES);
        String text = CaseDraft.note(body);
        return answer(change.note(seen(input, body), text, acting), acting);
    }

    /** The same key again orders the same mail, and is answered with the case as it is now. */
    AdminAnswer answer(AdminInput input, Acting acting) {
        String key = input.idempotencyKey();
        JsonField body = input.body(MOST_BYTES);
        String text = CaseDraft.note(body);
        return answer(answer.answer(seen(input, body), key, text, acting), acting);
    }

    AdminAnswer reply(AdminInput input, Acting acting) {
        String key = input.idempotencyKey();
        String text = CaseDraft.reply(input.body(MOST_BYTES));
        return answer(answer.reply(CaseAnswers.id(input), key, text, acting), acting);
    }

    AdminAnswer close(AdminInput input, Acting acting, Set<AdminGroup> groups) {
        JsonField body = input.body(MOST_BYTES);
        CaseDraft.Closing closing = CaseDraft.closing(body);
        Seen seen = seen(input, body);
        String reason = closing.reason();
        CaseChanging changing =
                closing.outcome() instanceof CaseOutcome.MadeGood(int points) && reason != null
                        ? makeGood.close(
                                seen,
                                new MakeGood.Giving(
                                        points, reason, authority(seen, acting, groups)),
                                acting)
                        : change.close(seen, closing.outcome(), acting);
        return answer(changing, acting);
    }

    private AdjustmentAuthority authority(Seen seen, Acting acting, Set<AdminGroup> groups) {
        AdjustmentLimits ofShop = limits.apply(seen.id().shopId());
        return new AdjustmentAuthority(
                acting.person(), CachedAdjustmentLimits.of(groups, ofShop), ofShop.ofCases());
    }

    private static Seen seen(AdminInput input, JsonField body) {
        return new Seen(CaseAnswers.id(input), input.seenVersion(body));
    }

    private static AdminAnswer answer(CaseChanging changing, Acting acting) {
        return switch (changing) {
            case CaseChanging.Done(Versioned<ServiceCase> changed) ->
                    CaseView.answer(200, changed, acting.at());
            case CaseChanging.Unknown() -> throw CaseAnswers.unknown();
            case CaseChanging.Outdated(long latest) ->
                    throw AdminRefusedException.outdated(Math.toIntExact(latest));
            case CaseChanging.Closed() -> throw CaseProblems.closed();
            case CaseChanging.Full() -> throw CaseProblems.full();
            case CaseChanging.NoAddress() -> throw CaseProblems.noAddress();
            case CaseChanging.KeyUsedOtherwise() -> throw CaseProblems.keyUsedOtherwise();
            case CaseChanging.Nobodys() -> throw CaseProblems.nobodys();
            case CaseChanging.NotGiven(AdjustmentRefusal reason) ->
                    throw CaseProblems.notGiven(reason);
        };
    }
}
