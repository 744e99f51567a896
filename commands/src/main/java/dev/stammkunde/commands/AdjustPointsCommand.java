package dev.stammkunde.commands;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentId;
import dev.stammkunde.points.adjust.AdjustmentOutcome;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.adjust.MakeAdjustment;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Gives points or takes them, as an operator: at once and without limits. */
@Command(
        name = "adjust-points",
        mixinStandardHelpOptions = true,
        description =
                "Gives a customer points, or takes them. No limits apply, other than over the API; the"
                        + " same key again books nothing more.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:booked, now or before",
            "1:refused; nothing was booked",
            "2:wrong usage, or a fault; the same again goes on"
        })
final class AdjustPointsCommand implements Callable<Integer> {

    @Mixin AdjustmentTables tables = new AdjustmentTables();

    @Option(names = "--shop", required = true, description = "Whose customer it is.")
    String shop = "";

    @Option(names = "--customer", required = true, description = "Whose points.")
    String customer = "";

    @Option(names = "--points", required = true, description = "How many; --points=-50 takes 50.")
    long points;

    @Option(names = "--reason", required = true, description = "Why; the customer can read it.")
    String reason = "";

    @Option(
            names = "--key",
            required = true,
            description = "Names this adjustment in the shop, such as a ticket.")
    String key = "";

    @Option(
            names = "--actor",
            required = true,
            description = "Who you are; the ledger keeps it as operator:…")
    String actor = "";

    @Option(names = "--note", description = "For colleagues and auditors.")
    @Nullable String note;

    @Option(names = "--order", description = "The order that it makes up for.")
    @Nullable String order;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        checkOptions();
        MakeAdjustment.Name name = new MakeAdjustment.Name(shop, AdjustmentId.of(shop, key));
        try (AdjustmentTables.Opened opened = tables.open()) {
            Acting acting = Acting.operator(actor, opened.now(), "adjust-points:" + key);
            AdjustmentAsk ask =
                    new AdjustmentAsk(customer, points, reason, note, order, acting.person());
            return switch (opened.make().ask(name, ask, null, acting)) {
                case AdjustmentOutcome.Done(AdjustmentRecord made, boolean isReplay) ->
                        booked(made, isReplay);
                case AdjustmentOutcome.Refused(AdjustmentRefusal why) -> no(words(why));
            };
        }
    }

    private void checkOptions() {
        ShopIds.require(spec, shop);
        require(Ids.isId(customer), "--customer " + Ids.EXPECTED);
        require(Ids.isId(key), "--key " + Ids.EXPECTED);
        require(
                !actor.isBlank() && Ids.isId(Acting.OPERATOR + actor),
                "--actor must have 1 to 119 characters");
        require(order == null || Ids.isId(order), "--order " + Ids.EXPECTED);
        require(
                AdjustmentAsk.isReason(reason),
                "--reason must be " + AdjustmentAsk.REASON_EXPECTED);
        require(
                note == null || AdjustmentAsk.isNote(note),
                "--note must be " + AdjustmentAsk.NOTE_EXPECTED);
        require(
                AdjustmentAsk.isPoints(points),
                "--points must be " + AdjustmentAsk.POINTS_EXPECTED);
    }

    private void require(boolean isRight, String expected) {
        if (!isRight) {
            throw new ParameterException(spec.commandLine(), expected);
        }
    }

    private int booked(AdjustmentRecord made, boolean isReplay) {
        if (!(made.state() instanceof State.Booked booked)) {
            return no("it was asked for before, and waits or was rejected.");
        }
        spec.commandLine()
                .getOut()
                .println(
                        "%s %d points for customer %s of %s, as entry %d. No limits applied."
                                .formatted(
                                        isReplay ? "Booked before:" : "Booked",
                                        points,
                                        booked.customerId(),
                                        shop,
                                        booked.entry()));
        return 0;
    }

    private static String words(AdjustmentRefusal why) {
        return switch (why) {
            case KEY_USED_OTHERWISE -> "the key was used for something else. Take a new one.";
            case UNKNOWN_CUSTOMER -> "nothing is kept of this customer.";
            case INSUFFICIENT_POINTS ->
                    "it takes more than there is, and the programme allows no debt.";
            case BUSY -> "too many write at the same time. The same again will do.";
            case UNKNOWN_ADJUSTMENT,
                    NOTHING_LOST,
                    OWN_ADJUSTMENT,
                    ABOVE_LIMIT,
                    ABOVE_BUDGET,
                    DECIDED_BEFORE,
                    EXPIRED ->
                    throw new IllegalStateException("nobody approves here");
        };
    }

    private int no(String reasonOfIt) {
        spec.commandLine().getErr().println("Not booked: " + reasonOfIt);
        return StammkundeCommand.NO;
    }
}
