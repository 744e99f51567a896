package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.letters.FakeQueues;
import dev.stammkunde.commands.letters.ReplayDeadLetters;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

final class ReplayDeadLettersCommandTest {

    private final FakeQueues queues = new FakeQueues();

    private static final class NoFunctions implements LambdaClient {
        @Override
        public String serviceName() {
            return "lambda";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private void letter(String id, String source) {
        queues.put(
                "dead",
                Message.builder()
                        .messageId(id)
                        .receiptHandle(id)
                        .body("anna@example.org")
                        .attributes(
                                Map.of(
                                        MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN,
                                        "arn:aws:sqs:eu-central-1:111122223333:" + source))
                        .build());
    }

    private CommandRun run(String... arguments) {
        ReplayDeadLettersCommand command = new ReplayDeadLettersCommand();
        CommandLine line = new CommandLine(command);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.parseArgs(arguments);
        int exitCode =
                command.run(
                        new ReplayDeadLetters(queues, new NoFunctions(), List.of("dead", "other")));
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    @Test
    void run_nothingToBeSent_showsCountsBySourceAndReasonAndNothingPersonal() {
        letter("1", "AwardPoints");
        letter("2", "AwardPoints");
        letter("3", "DeliverMail");

        CommandRun shown = run("--local");

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out())
                .contains("2  AwardPoints: failed too often", "1  DeliverMail: failed too often")
                .contains("3 dead letters")
                .doesNotContain("anna");
        assertThat(shown.err()).isEmpty();
    }

    @Test
    void run_bySource_sendsThoseAndNamesWhatStays() {
        queues.open("AwardPoints");
        letter("1", "AwardPoints");
        letter("2", "Gone");

        assertThat(run("--local", "--source", "AwardPoints", "--source", "Gone").out())
                .contains("2 for Gone stays: AWS refused it: QueueDoesNotExist")
                .contains("Sent 1 dead letters back; 1 stay.")
                .doesNotContain("anna");
        assertThat(run("--dead-letters", "a", "--undelivered", "b", "--all").exitCode())
                .isEqualTo(StammkundeCommand.NO);
    }

    @Test
    void execute_noPlaceOrBothWays_isWrongUsage() {
        assertThat(CommandRun.of("replay-dead-letters").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("replay-dead-letters", "--local", "--all", "--source", "x"))
                .returns(2, CommandRun::exitCode);
        assertThat(CommandRun.of("replay-dead-letters", "--dead-letters", "a").exitCode())
                .isEqualTo(2);
    }
}
