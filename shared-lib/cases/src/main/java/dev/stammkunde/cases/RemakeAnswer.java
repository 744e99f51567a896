package dev.stammkunde.cases;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.RemakeMail;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Says an answer to a case again, word for word as its note has it. */
public final class RemakeAnswer implements RemakeMail {

    private final Cases cases;
    private final FindCaseReader readers;

    public RemakeAnswer(Cases cases, FindCustomer customers, FindChosenLanguages languages) {
        this.cases = cases;
        this.readers = new FindCaseReader(customers, languages);
    }

    @Override
    public Remade remake(MailKey original, Instant now) {
        Optional<ServiceCase> found = findCase(original);
        Optional<CaseNote> note = found.flatMap(one -> findNote(one, original));
        if (note.isEmpty()) {
            return new Remade.Not(ResendObstacle.GONE);
        }
        return found.flatMap(one -> one.opening().findCustomer())
                .flatMap(readers::findCustomer)
                .flatMap(readers::find)
                .map(reader -> ready(reader, note.get()))
                .orElseGet(() -> new Remade.Not(ResendObstacle.NO_ADDRESS));
    }

    private static Remade ready(CaseReader reader, CaseNote note) {
        return new Remade.Ready(
                reader.customer(),
                new ServiceMatter.CaseAnswer(note.text()),
                reader.address(),
                reader.language());
    }

    private Optional<ServiceCase> findCase(MailKey original) {
        String[] parts = original.name().split("/", -1);
        return parts.length > 1 && CaseId.isValid(parts[1])
                ? cases.find(new CaseId(original.customer().shopId(), parts[1]))
                        .map(Versioned::value)
                : Optional.empty();
    }

    private static Optional<CaseNote> findNote(ServiceCase found, MailKey original) {
        return found.notes().stream()
                .filter(note -> note.kind() == CaseNote.Kind.ANSWER)
                .filter(note -> AnswerCase.mailOf(found.id(), note).equals(original.name()))
                .filter(note -> isTo(found, note, original))
                .findFirst();
    }

    /** Of early answers it is not kept whom they went to: to who has the case. */
    private static boolean isTo(ServiceCase found, CaseNote note, MailKey original) {
        return Objects.requireNonNullElse(
                        note.mailedTo(), String.valueOf(found.opening().customerId()))
                .equals(original.customer().id());
    }
}
