package dev.stammkunde.mail.content;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.ValueResolver;
import com.github.jknack.handlebars.cache.NullTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * Handlebars as mails use it: values come from maps alone, nothing is loaded, what is written to
 * HTML is escaped, and a value that is missing ends the rendering.
 */
final class MailHandlebars {

    static final MailHandlebars HTML = new MailHandlebars(HtmlEscaping::escape, "<br>");
    static final MailHandlebars TEXT = new MailHandlebars(CharSequence::toString, "\n");

    private static final String LOCALE = "locale";
    private static final ValueResolver[] MAPS = {MapValueResolver.INSTANCE};

    /** How a value becomes text. */
    private interface Writing<T> {
        CharSequence write(T value, Locale locale);
    }

    private final Handlebars engine;

    private MailHandlebars(EscapingStrategy escaping, String lineBreak) {
        engine =
                new Handlebars(new NoLoader())
                        .with(escaping)
                        .with(NullTemplateCache.INSTANCE)
                        .registerHelperMissing(MailHandlebars::missing);
        engine.registerHelper("brace", (context, options) -> "{");
        engine.registerHelper("backslash", (context, options) -> "\\");
        register("date", LocalDate.class, MailFormats::date);
        register("number", Long.class, MailFormats::number);
        register("points", Long.class, MailFormats::points);
        register("money", Money.class, MailFormats::money);
        register("encoded", Object.class, (value, locale) -> UrlText.encoded(value.toString()));
        register(
                "lines",
                String.class,
                (value, locale) ->
                        new Handlebars.SafeString(
                                escaping.escape(value).toString().replace("\n", lineBreak)));
    }

    Template compile(String template) {
        try {
            return engine.compileInline(template);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read", e);
        }
    }

    static Context context(Map<String, Object> values, Locale locale) {
        return Context.newBuilder(values).resolver(MAPS).build().data(LOCALE, locale);
    }

    private <T> void register(String name, Class<T> type, Writing<T> writing) {
        Helper<@Nullable Object> helper =
                (value, options) -> {
                    if (value == null) {
                        throw new MissingValueException(options.hash("of"));
                    }
                    return writing.write(type.cast(value), options.<Locale>data(LOCALE));
                };
        engine.registerHelper(name, helper);
    }

    private static Object missing(@Nullable Object context, Options options) {
        throw new MissingValueException(options.helperName);
    }

    /** Finds nothing: what a mail is made of was put together before. */
    private static final class NoLoader extends AbstractTemplateLoader {
        @Override
        public TemplateSource sourceAt(String location) throws IOException {
            throw new FileNotFoundException(location);
        }
    }
}
