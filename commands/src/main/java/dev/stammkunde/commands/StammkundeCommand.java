package dev.stammkunde.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands of operators.
 *
 * <p>Exit codes: 0 all is well, 1 the answer is no (differences, or nothing was published), 2 the
 * question was wrong or could not be answered.
 */
@Command(
        name = "stammkunde",
        description =
                "Verifies ledgers and closes, rebuilds journals, reconciles orders, counts anew and past orders,"
                        + " publishes"
                        + " programmes, adds and connects shops, imports opt-ins and balances, lists names,"
                        + " adjusts points, replays dead letters, checks senders and draws.",
        mixinStandardHelpOptions = true,
        subcommands = {
            VerifyLedgerCommand.class,
            VerifyCloseCommand.class,
            ReconcileOrdersCommand.class,
            RebuildJournalCommand.class,
            RecountCommand.class,
            CountPastOrdersCommand.class,
            PublishProgrammeCommand.class,
            AddShopCommand.class,
            ConnectShopCommand.class,
            RotateSecretCommand.class,
            ImportOptInsCommand.class,
            ImportBalancesCommand.class,
            ImportUnitsCommand.class,
            ListNamesCommand.class,
            AdjustPointsCommand.class,
            ReplayDeadLettersCommand.class,
            CheckSenderCommand.class,
            CheckDrawCommand.class
        })
public final class StammkundeCommand {

    static final int NO = 1;
    static final int FAULT = 2;

    private StammkundeCommand() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Says how many differences there are. */
    static String found(long differences) {
        return switch ((int) Math.min(differences, 2)) {
            case 0 -> "no differences";
            case 1 -> "1 difference";
            default -> "%d differences".formatted(differences);
        };
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new StammkundeCommand());
        commands.setExecutionExceptionHandler(
                (fault, command, _) -> {
                    command.getErr().println(Faults.explain(fault));
                    return FAULT;
                });
        return commands;
    }
}
