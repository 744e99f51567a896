package dev.stammkunde.mail.content;

import ch.digitalfondue.mjml4j.Mjml4j;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.content.Compilation.Compiled;
import dev.stammkunde.mail.content.Compilation.Faulty;
import dev.stammkunde.mail.content.TemplateProblem.Part;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a template of a content: reads its parts, checks them, and puts the frame around them. */
final class MailCompiler {

    /** In bytes; Gmail shows no more than 102 KB of a mail. */
    static final int LARGEST_HTML = 100 * 1024;

    private static final int LONGEST_LINE = 1_000;
    private static final Pattern PLACE = Pattern.compile("%([a-zA-Z]+)%");
    private static final Pattern INDENT = Pattern.compile("\\n\\s+");

    /** What MJML adds for fonts that it knows: a mail loads nothing from others' servers. */
    private static final Pattern WEB_FONT =
            Pattern.compile("<link [^>]*fonts\\.googleapis[^>]*>|@import url\\([^)]*\\);?");

    /** Keeps the first words of the body out of the preview that mail programs show. */
    private static final String AFTER_PREHEADER = "&#847;&zwnj;&nbsp;".repeat(60);

    private final Content content;
    private final MailSettings settings;
    private final Language language;
    private final TemplateProblems problems;
    private final Map<String, String> colours;

    MailCompiler(Content content, MailSettings settings, Language language) {
        this.content = content;
        this.settings = settings;
        this.language = language;
        this.problems = new TemplateProblems(language);
        Colours brand = Colours.of(settings.brand().colour());
        this.colours =
                Map.of("brand", brand.brand(), "onBrand", brand.onBrand(), "link", brand.link());
    }

    Compilation compile() {
        if (!Shipped.exists(content.template())) {
            problems.add(
                    Part.TEMPLATE,
                    Position.START,
                    "unknown template; there are " + Shipped.campaignTemplates());
            return new Faulty(problems.all());
        }
        Optional<ServiceKind> service = ServiceKind.findByTemplate(content.template());
        Vocabulary vocabulary = service.map(Vocabulary::of).orElse(ofSender());
        String wording = Shipped.wording(language, settings.brand().address());
        Shipped.Parts shipped = Shipped.parts(wording, content.template());
        List<Node> subject = line(Part.SUBJECT, content.subject(), shipped.subject(), vocabulary);
        List<Node> preheader =
                line(Part.PREHEADER, content.preheader(), shipped.preheader(), vocabulary);
        if (content.body() != null
                && (content.body().isBlank() || content.body().length() > LARGEST_HTML)) {
            problems.add(
                    Part.BODY, Position.START, "must have 1 to " + LARGEST_HTML + " characters");
            return new Faulty(problems.all());
        }
        String source = content.body() == null ? shipped.body() : content.body();
        List<Node> body = TemplateReader.markup(source, Part.BODY, vocabulary, problems);
        String parent = MjmlRules.parentOf(body);
        new MjmlRules(Part.BODY, problems).check(body, parent);
        if (!problems.all().isEmpty()) {
            return new Faulty(problems.all());
        }
        Map<String, List<Node>> partials =
                Map.of(
                        "greeting", frame(wording + "/_greeting.mjml"),
                        "gift", frame(wording + "/_gift.mjml"),
                        "suggestions", frame(wording + "/_suggestions.mjml"));
        return assemble(
                subject,
                preheader,
                parent,
                Node.including(body, partials),
                frame(
                        wording
                                + "/_footer"
                                + service.map(it -> '-' + it.label()).orElse("")
                                + ".mjml"));
    }

    private Vocabulary ofSender() {
        return content.template().equals(Shipped.SURVEY) ? Vocabulary.SURVEY : Vocabulary.CAMPAIGN;
    }

    /**
     * A logo leads to the shop, but from the mail that asks for an opt-in, which advertises
     * nothing.
     */
    private List<Node> header() {
        Map<String, String> values = new HashMap<>(colours);
        values.put("logo", Shipped.text("logo.mjml").strip());
        return frame("header.mjml", values);
    }

    /** The picture above the body; nothing where the content has none. */
    private List<Node> picture() {
        Content.Picture picture = content.picture();
        return picture == null
                ? List.of()
                : frame(
                        "picture.mjml",
                        Map.of("url", literally(picture.url()), "alt", literally(picture.alt())));
    }

    /** Returns text as it stands in an attribute, also where it looks like a variable. */
    private static String literally(String text) {
        return HtmlEscaping.escape(text).replace("{", "&#123;");
    }

    private List<Node> line(
            Part part, @Nullable String own, String shipped, Vocabulary vocabulary) {
        if (own != null && (own.isBlank() || own.length() > LONGEST_LINE || own.contains("\n"))) {
            problems.add(
                    part,
                    Position.START,
                    "must be one line of 1 to " + LONGEST_LINE + " characters");
        }
        return TemplateReader.plain(
                own == null ? shipped : own, part, vocabulary.ofLine(), problems);
    }

    private List<Node> frame(String file) {
        return frame(file, colours);
    }

    private List<Node> frame(String file, Map<String, String> values) {
        TemplateProblems own = new TemplateProblems(language);
        String text = filled(Shipped.text(file), values);
        List<Node> nodes = TemplateReader.markup(text, Part.BODY, Vocabulary.FRAME, own);
        if (!own.all().isEmpty()) {
            throw new IllegalStateException(file + ": " + own.all());
        }
        return nodes;
    }

    private Compilation assemble(
            List<Node> subject,
            List<Node> preheader,
            String parent,
            List<Node> body,
            List<Node> footer) {
        Marks marks = new Marks();
        MjmlWriter writer = new MjmlWriter(marks);
        Brand brand = settings.brand();
        String bodyMjml = writer.write(body, parent);
        Map<String, String> places = new HashMap<>(colours);
        places.put("title", marks.put(Pieces.ofLine(subject, HtmlEscaping::escape)));
        places.put("preview", marks.put(Pieces.ofLine(preheader, HtmlEscaping::escape)));
        places.put("after", AFTER_PREHEADER);
        List<Node> picture = picture();
        places.put("header", writer.write(header(), MjmlRules.BODY));
        places.put("picture", writer.write(picture, MjmlRules.BODY));
        places.put(
                "body",
                parent.equals(MjmlRules.BODY)
                        ? bodyMjml
                        : "<mj-section><mj-column>" + bodyMjml + "</mj-column></mj-section>");
        places.put("footer", writer.write(footer, MjmlRules.BODY));
        String mjml = filled(Shipped.text("layout.mjml"), places);
        String html =
                Mjml4j.render(
                        mjml, new Mjml4j.Configuration(language.code(), Mjml4j.TextDirection.LTR));
        List<Piece> pieces =
                marks.cut(INDENT.matcher(WEB_FONT.matcher(html).replaceAll("")).replaceAll("\n"));
        if (Piece.bytes(pieces) > LARGEST_HTML) {
            problems.add(
                    Part.BODY,
                    Position.START,
                    "makes a mail of more than 100 KB, of which mail programs show only a part");
            return new Faulty(problems.all());
        }
        return new Compiled(
                new MailTemplate(
                        Pieces.ofLine(subject, UnaryOperator.identity()),
                        pieces,
                        TextWriter.write(picture, body, footer),
                        shopValues(brand)));
    }

    private static String filled(String text, Map<String, String> places) {
        return PLACE.matcher(text)
                .replaceAll(
                        m -> Matcher.quoteReplacement(places.getOrDefault(m.group(1), m.group())));
    }

    private static MailValues shopValues(Brand brand) {
        return MailValues.in(Locale.ROOT)
                .with(Variable.SHOP_NAME, brand.name())
                .with(Variable.SHOP_URL, brand.url())
                .with(Variable.SHOP_LOGO_URL, brand.logoUrl())
                .with(Variable.SHOP_IMPRINT, brand.imprint());
    }
}
