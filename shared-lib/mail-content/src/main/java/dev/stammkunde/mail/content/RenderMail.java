package dev.stammkunde.mail.content;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.shop.Language;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes the text of a mail: in the language that its reader wants, or else in the shop's. Not for
 * use by many threads.
 */
public final class RenderMail {

    private final MailTemplates templates = new MailTemplates();

    /** Writes a mail whose reader's own links lead to the shop, since nobody may use theirs. */
    public MailText show(MailFacts facts, FillMail fill) {
        return render(facts, fill, ofTest(facts)::with);
    }

    /** Of the marketer who tries a link it is not the customer who objects. */
    static ReaderLinks ofTest(MailFacts facts) {
        return new ReaderLinks.ToShop(facts.settings().brand().url());
    }

    /**
     * Writes a mail.
     *
     * @param frame adds what is no sender's: links, and what the footer says
     */
    MailText render(MailFacts facts, FillMail fill, UnaryOperator<MailValues> frame) {
        Optional<Chosen> found = findContent(facts, fill);
        if (found.isEmpty()) {
            return new MailText.NoContent();
        }
        Chosen chosen = found.get();
        Language language = chosen.language();
        return switch (templates.compile(chosen.content(), facts.settings(), language)) {
            case Compilation.Faulty(List<TemplateProblem> problems) ->
                    new MailText.Faulty(language, problems);
            case Compilation.Compiled(MailTemplate template) ->
                    text(template, frame.apply(values(facts, fill, language)), language);
        };
    }

    private static MailText text(MailTemplate template, MailValues values, Language language) {
        return switch (template.render(values)) {
            case Rendering.Rendered(RenderedMail mail) -> new MailText.Whole(language, mail);
            case Rendering.MissingVariable _ ->
                    new MailText.Lacking(language, template.missing(values));
        };
    }

    private static MailValues values(MailFacts facts, FillMail fill, Language language) {
        LocalDate today = LocalDate.ofInstant(facts.now(), facts.zone());
        MailValues dated =
                MailValues.in(MailLocale.of(language, facts.profile().country().orElse(null)))
                        .with(Variable.DATE_TODAY, today);
        return switch (facts.order()) {
            case MailOrder.OfService order -> ServiceValues.fill(dated, facts, order.matter());
            case MailOrder.OfCampaign order -> fill.fill(dated, facts, order.about(), language);
            case MailOrder.OfTest order -> fill.fill(dated, facts, order.about(), language);
        };
    }

    private record Chosen(Content content, Language language) {}

    private static Optional<Chosen> findContent(MailFacts facts, FillMail fill) {
        return switch (facts.order()) {
            case MailOrder.OfService order -> {
                Language shops = facts.settings().language();
                String template = order.matter().kind().template();
                yield Optional.of(
                        new Chosen(
                                new Content(template, null, null, null),
                                Language.find(order.language()).orElse(shops)));
            }
            case MailOrder.OfCampaign order ->
                    findContent(facts, fill, order.about(), facts.findLanguage());
            case MailOrder.OfTest order ->
                    findContent(facts, fill, order.about(), Language.find(order.language()));
        };
    }

    private static Optional<Chosen> findContent(
            MailFacts facts, FillMail fill, About about, Optional<Language> wished) {
        Set<Language> languages = new LinkedHashSet<>();
        wished.ifPresent(languages::add);
        languages.add(facts.settings().language());
        return languages.stream()
                .flatMap(
                        language ->
                                fill
                                        .findContent(about.variant(), language)
                                        .filter(it -> Shipped.isOfCampaigns(it.template()))
                                        .map(content -> new Chosen(content, language))
                                        .stream())
                .findFirst();
    }
}
