package dev.stammkunde.receivedeclarations;

import dev.stammkunde.mail.ServiceMatter.DeclarationReceipt;
import dev.stammkunde.mail.pages.DeclarationForm;
import dev.stammkunde.mail.pages.DeclarationPage;
import dev.stammkunde.mail.pages.DeclarationPage.Line;
import dev.stammkunde.mail.pages.FeedbackForm.Entry;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.Words;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationKind;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.receivedeclarations.SentDeclaration.Field;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The pages of a shop on which contracts end, and the same words for the mail. */
final class DeclarationPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Pages pages;
    private final ZoneId zone;
    private final Supplier<String> names;

    DeclarationPages(Pages pages, ZoneId zone, Supplier<String> names) {
        this.pages = pages;
        this.zone = zone;
        this.names = names;
    }

    HtmlPage ask(SentDeclaration empty) {
        return form(empty, names.get(), "", Map.of());
    }

    /** Asks again for what was not right, with all that was filled in. */
    HtmlPage askAgain(SentDeclaration sent, Map<Field, String> problems) {
        return form(sent, sent.isNamed() ? sent.name() : names.get(), "", problems);
    }

    /** Asks to send it once more: nobody can tell whether it came before. */
    HtmlPage sendAgain(SentDeclaration sent) {
        return form(sent, names.get(), words().declaration("again"), Map.of());
    }

    /** Asks whether it is another declaration, since another one came from the same form. */
    HtmlPage another(SentDeclaration sent) {
        return form(sent, names.get(), words().declaration("another"), Map.of());
    }

    HtmlPage declared(Declaration declaration) {
        List<Line> lines = new ArrayList<>(lines(declaration.said()));
        ZonedDateTime at = declaration.receivedAt().atZone(zone);
        lines.add(
                line(
                        "received_at",
                        "%s, %s (%s)"
                                .formatted(words().day(at.toLocalDate()), TIME.format(at), zone)));
        lines.add(line("number", declaration.id().id()));
        return pages.declared(
                new DeclarationPage(
                        title(declaration.said().kind()), declaration.said().email(), lines));
    }

    /** Returns the same for the mail. */
    DeclarationReceipt receipt(Declaration declaration) {
        List<Line> lines = new ArrayList<>(lines(declaration.said()));
        lines.add(line("number", declaration.id().id()));
        return new DeclarationReceipt(
                title(declaration.said().kind()),
                lines.stream()
                        .map(line -> line.name() + ": " + line.value() + '\n')
                        .collect(Collectors.joining()),
                declaration.receivedAt());
    }

    private List<Line> lines(Declared said) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("person", said.person()));
        lines.add(line("email", said.email()));
        lines.add(line("contract", said.contract()));
        if (said.kind() != DeclarationKind.WITHDRAWAL) {
            boolean isExtraordinary = said.kind() == DeclarationKind.EXTRAORDINARY_CANCELLATION;
            lines.add(
                    line(
                            "basis",
                            words().declaration(isExtraordinary ? "extraordinary" : "ordinary")));
            said.findReason().ifPresent(reason -> lines.add(line("reason", reason)));
            lines.add(
                    line(
                            "day",
                            said.findDay()
                                    .map(words()::day)
                                    .orElseGet(() -> words().declaration("earliest"))));
        }
        return lines;
    }

    private Line line(String name, String value) {
        return new Line(words().declaration(name), value);
    }

    private String title(DeclarationKind kind) {
        return words().declaration(
                        switch (kind) {
                            case ORDINARY_CANCELLATION, EXTRAORDINARY_CANCELLATION ->
                                    "cancellation";
                            case WITHDRAWAL -> "withdrawal";
                        });
    }

    private HtmlPage form(
            SentDeclaration sent, String name, String notice, Map<Field, String> problems) {
        return pages.declaration(
                new DeclarationForm(
                        name,
                        notice,
                        sent.withdrawal(),
                        sent.extraordinary(),
                        entry(sent.person(), problems, Field.PERSON),
                        entry(sent.email(), problems, Field.EMAIL),
                        entry(sent.contract(), problems, Field.CONTRACT),
                        entry(sent.reason(), problems, Field.REASON),
                        entry(sent.day(), problems, Field.DAY)));
    }

    private Entry entry(String value, Map<Field, String> problems, Field field) {
        String problem = problems.get(field);
        int most = field == Field.REASON ? Declared.LONGEST_REASON : Declared.LONGEST_LINE;
        return new Entry(
                value, problem == null ? "" : words().declaration(problem, words().number(most)));
    }

    private Words words() {
        return pages.words();
    }
}
