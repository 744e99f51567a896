package dev.stammkunde.privacy.output;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.KeptItem;
import dev.stammkunde.privacy.KeptValue;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** An export as one page to read and to print. Nothing in it is loaded, and nothing runs. */
final class ExportPage implements ExportText {

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                    + "h2{margin-top:2.5rem;border-top:1px solid #888;padding-top:1rem}"
                    + "dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.2rem 1rem}"
                    + "dt{font-weight:600;overflow-wrap:anywhere}dd{margin:0;overflow-wrap:anywhere}"
                    + "article{border:1px solid #bbb;border-radius:.3rem;padding:.5rem 1rem;margin:.75rem 0;break-inside:avoid}"
                    + "ul{margin:0;padding-left:1.2rem}"
                    + "@media(prefers-color-scheme:dark){body{background:#111;color:#eee}}"
                    + "@media(max-width:30rem){dl{grid-template-columns:1fr}}";

    private final Writer text;
    private Language language = Language.DE;
    private boolean isInPart;
    private boolean isEmpty;

    ExportPage(Writer text) {
        this.text = text;
    }

    @Override
    public void begin(ExportHead head) throws IOException {
        language = head.language();
        String title = in(ExportWords.TITLE);
        text.write("<!doctype html>\n<html lang=\"" + language.code());
        text.write("\"><head><meta charset=\"utf-8\"><title>" + title + "</title>");
        text.write(
                "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>"
                        + STYLE
                        + "</style></head><body><main><h1>"
                        + title
                        + "</h1><dl>");
        row(in(ExportWords.MADE), head.madeAt().toString());
        row("Shop", head.subject().shopId());
        row(
                in(ExportWords.NUMBERS),
                head.subject().ids().stream()
                        .map(CustomerId::id)
                        .collect(Collectors.joining(", ")));
        row(in(ExportWords.HELD_OUT), in(head.isHeldOut() ? ExportWords.YES : ExportWords.NO));
        text.write("</dl>");
        list(ExportWords.RIGHTS);
        list(ExportWords.ELSEWHERE);
    }

    private void list(List<BothLanguages> words) throws IOException {
        text.write("<ul>");
        for (BothLanguages each : words) {
            text.write("<li>" + in(each) + "</li>");
        }
        text.write("</ul>");
    }

    @Override
    public void part(DataPart part) throws IOException {
        endPart();
        text.write("<section><h2>" + in(part.title()) + "</h2><dl>");
        row(in(ExportWords.PURPOSE), in(part.purpose().words()));
        row(in(ExportWords.LEGAL_BASIS), in(part.purpose().legalBasis()));
        row(in(ExportWords.RETENTION), in(part.retention().words()));
        row(in(ExportWords.ORIGIN), in(part.origin().words()));
        text.write("</dl>");
        isEmpty = true;
        isInPart = true;
    }

    @Override
    public void item(KeptItem item) throws IOException {
        isEmpty = false;
        text.write("<article>");
        write(item.fields());
        text.write("</article>\n");
    }

    @Override
    public void end(boolean isWhole) throws IOException {
        endPart();
        if (!isWhole) {
            text.write("<p>" + in(ExportWords.GOES_ON) + "</p>");
        }
        text.write("</main></body></html>\n");
    }

    private void endPart() throws IOException {
        if (isInPart) {
            text.write((isEmpty ? "<p>" + in(ExportWords.NOTHING) + "</p>" : "") + "</section>\n");
        }
    }

    private void row(String name, String value) throws IOException {
        text.write("<dt>" + escaped(name) + "</dt><dd><bdi>" + escaped(value) + "</bdi></dd>");
    }

    private void write(KeptValue value) throws IOException {
        switch (value) {
            case KeptValue.Text(String written) ->
                    text.write("<bdi>" + escaped(written) + "</bdi>");
            case KeptValue.Digits(String digits) -> text.write(escaped(digits));
            case KeptValue.Flag(boolean isTrue) ->
                    text.write(in(isTrue ? ExportWords.YES : ExportWords.NO));
            case KeptValue.Many(List<KeptValue> values) -> {
                text.write("<ul>");
                for (KeptValue each : values) {
                    text.write("<li>");
                    write(each);
                    text.write("</li>");
                }
                text.write("</ul>");
            }
            case KeptValue.Fields fields -> {
                text.write("<dl>");
                for (var field : fields.values().entrySet()) {
                    text.write("<dt>" + escaped(field.getKey()) + "</dt><dd>");
                    write(field.getValue());
                    text.write("</dd>");
                }
                text.write("</dl>");
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String in(BothLanguages words) {
        return words.in(language);
    }
}
