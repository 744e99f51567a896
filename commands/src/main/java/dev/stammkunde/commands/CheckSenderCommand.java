package dev.stammkunde.commands;

import dev.stammkunde.commands.sender.CheckSender;
import dev.stammkunde.commands.sender.Finding;
import dev.stammkunde.commands.sender.Finding.Weight;
import dev.stammkunde.commands.sender.JndiDns;
import dev.stammkunde.commands.sender.Sender;
import dev.stammkunde.commands.sender.SesAccount;
import dev.stammkunde.commands.sender.SettingsCheck;
import dev.stammkunde.mail.MailSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import software.amazon.awssdk.services.sesv2.SesV2Client;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Looks at a sender before the first mail goes out. */
@Command(
        name = "check-sender",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether a sender is verified, signed, aligned for DMARC and out of SES's sandbox, and"
                    + " what to do about what is not. Sends nothing and changes nothing.",
            "See docs/before-the-first-mail.md."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the first mail can go out well",
            "1:it cannot; what to do is printed",
            "2:wrong usage, or a fault"
        })
final class CheckSenderCommand implements Callable<Integer> {

    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?\\.)+[A-Za-z0-9-]{2,63}");

    @ArgGroup(multiplicity = "1")
    Who who = new Who();

    @Mixin SenderPlace place = new SenderPlace();

    @Spec CommandSpec spec = CommandSpec.create();

    /** Either of the two. */
    static final class Who {

        @Option(names = "--shop", required = true, description = "The shop whose sender it is.")
        @Nullable String shop;

        @Option(
                names = "--domain",
                required = true,
                description = "The domain to send from, before a shop has settings.")
        @Nullable String domain;
    }

    @Override
    public Integer call() {
        String domain = who.domain;
        if (domain != null && !DOMAIN.matcher(domain).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--domain must be a domain, such as shop.example");
        }
        if (who.shop != null) {
            ShopIds.require(spec, who.shop);
        }
        try (SenderPlace.Opened opened = place.open()) {
            return report(opened, check(opened));
        } catch (JndiDns.NoAnswerException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }

    private List<Finding> check(SenderPlace.Opened opened) {
        CheckSender check = new CheckSender(new SesAccount(opened.ses()), opened.dns());
        String domain = who.domain;
        if (domain != null) {
            String address = "post@" + domain;
            header(opened.ses(), domain);
            return check.check(new Sender(address, address), opened.stack());
        }
        MailSettings settings = opened.settings(String.valueOf(who.shop));
        header(opened.ses(), settings.sender().address() + " of " + settings.shopId());
        List<Finding> findings = new ArrayList<>(SettingsCheck.of(settings));
        if (findings.stream().noneMatch(it -> it.weight() == Weight.ERROR)) {
            findings.addAll(check.check(sender(settings.sender()), opened.stack()));
        }
        return findings;
    }

    private static Sender sender(MailSettings.Sender sender) {
        return new Sender(
                sender.address(), Optional.ofNullable(sender.replyTo()).orElse(sender.address()));
    }

    private void header(SesV2Client ses, String whom) {
        spec.commandLine()
                .getOut()
                .println(whom + ", in " + ses.serviceClientConfiguration().region() + ":");
    }

    private int report(SenderPlace.Opened opened, List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : findings) {
            out.println(
                    "%-8s %-11s %s"
                            .formatted(finding.weight().label(), finding.topic(), finding.what()));
            if (!finding.todo().isEmpty()) {
                out.println("%-20s → %s".formatted("", finding.todo()));
            }
        }
        opened.notes().forEach(out::println);
        long errors = count(findings, Weight.ERROR);
        long warnings = count(findings, Weight.WARNING);
        out.println(
                "Errors: %d, warnings: %d. The first mail %s."
                        .formatted(
                                errors,
                                warnings,
                                errors == 0 ? "can go out" : "cannot go out well yet"));
        out.flush();
        return errors == 0 ? 0 : StammkundeCommand.NO;
    }

    private static long count(List<Finding> findings, Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).count();
    }
}
