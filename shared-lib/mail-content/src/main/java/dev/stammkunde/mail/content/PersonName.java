package dev.stammkunde.mail.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a name can stand in a mail.
 *
 * <p>Anybody may have typed it into a form, also to have words or a link sent to somebody else in
 * the shop's name. So what mail programs turn into a link is none: URLs, addresses, hosts and
 * telephone numbers; nor what is very long. All else that people and firms are called is one, as
 * {@code Dr.Müller}, {@code Anna & Ben} or {@code Müller/Schmidt}.
 */
final class PersonName {

    private static final int LONGEST = 80;

    /** Zero-width characters, and those that turn the direction of what follows. */
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}+");

    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    /** Letters, digits, pictures, and no mark that programs or marketers' texts give a meaning. */
    private static final Pattern ALLOWED =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk} .,;!?'’‘ʼ`´\"“”„«»()\\[\\]&/+·\\p{Pd}]*");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern WWW = Pattern.compile("(?<![\\p{L}\\p{N}])www\\p{N}*\\.");

    /** The shortest number that programs offer to call. */
    private static final Pattern NUMBER = Pattern.compile("\\p{N}(?:[ ./()+-]*\\p{N}){5}");

    /** Heaps of accents, which spill over the lines above and below. */
    private static final Pattern HEAP = Pattern.compile("\\p{M}{5}");

    private static final Pattern DOTTED =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+");

    private static final Pattern LOWER_CASE = Pattern.compile("[a-z]{2,}");

    /** Degrees that would be hosts in the Seychelles and Ecuador. */
    private static final Set<String> DEGREES = Set.of("m.sc", "b.sc", "d.sc", "b.ec", "m.ec");

    /** Those under which links in spam mostly are, besides those of countries. */
    private static final Set<String> TOP_LEVEL =
            Stream.concat(
                            Arrays.stream(Locale.getISOCountries()).map(PersonName::lower),
                            Stream.of(
                                    "ac",
                                    "eu",
                                    "su",
                                    "uk",
                                    "academy",
                                    "agency",
                                    "app",
                                    "art",
                                    "asia",
                                    "bar",
                                    "best",
                                    "bet",
                                    "bid",
                                    "biz",
                                    "blog",
                                    "buzz",
                                    "casino",
                                    "cfd",
                                    "chat",
                                    "click",
                                    "cloud",
                                    "club",
                                    "com",
                                    "cyou",
                                    "date",
                                    "deals",
                                    "dev",
                                    "digital",
                                    "download",
                                    "email",
                                    "finance",
                                    "fun",
                                    "fyi",
                                    "games",
                                    "gift",
                                    "global",
                                    "group",
                                    "guru",
                                    "help",
                                    "host",
                                    "icu",
                                    "info",
                                    "ink",
                                    "lat",
                                    "life",
                                    "link",
                                    "live",
                                    "loan",
                                    "lol",
                                    "love",
                                    "ltd",
                                    "media",
                                    "men",
                                    "mobi",
                                    "money",
                                    "monster",
                                    "mov",
                                    "name",
                                    "net",
                                    "network",
                                    "news",
                                    "ninja",
                                    "one",
                                    "online",
                                    "org",
                                    "page",
                                    "party",
                                    "pics",
                                    "press",
                                    "pro",
                                    "quest",
                                    "rest",
                                    "review",
                                    "run",
                                    "sale",
                                    "sbs",
                                    "science",
                                    "services",
                                    "sex",
                                    "shop",
                                    "site",
                                    "skin",
                                    "solutions",
                                    "space",
                                    "store",
                                    "stream",
                                    "support",
                                    "tech",
                                    "tel",
                                    "today",
                                    "top",
                                    "trade",
                                    "vip",
                                    "wang",
                                    "web",
                                    "website",
                                    "win",
                                    "work",
                                    "world",
                                    "wtf",
                                    "xin",
                                    "xxx",
                                    "xyz",
                                    "zip",
                                    "zone",
                                    "рф",
                                    "рус",
                                    "бел",
                                    "укр",
                                    "ком",
                                    "орг",
                                    "сайт",
                                    "онлайн",
                                    "москва",
                                    "дети",
                                    "中国",
                                    "公司",
                                    "网络",
                                    "网址",
                                    "在线",
                                    "商城",
                                    "한국",
                                    "みんな"))
                    .collect(Collectors.toUnmodifiableSet());

    private PersonName() {}

    /** Finds the name in a text, on one line; nothing where it is none. */
    static Optional<String> find(String text) {
        String visible = FORMAT.matcher(text).replaceAll("");
        String name = BLANK.matcher(visible).replaceAll(" ").strip();
        // What looks like an ordinary letter or dot is one to whoever makes links of it.
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        boolean sound =
                name.length() <= LONGEST
                        && LETTER.matcher(name).find()
                        && ALLOWED.matcher(name).matches()
                        && ALLOWED.matcher(plain).matches()
                        && !HEAP.matcher(name).find()
                        && !NUMBER.matcher(plain).find()
                        && !WWW.matcher(lower(plain)).find()
                        && DOTTED.matcher(plain).results().noneMatch(it -> isHost(it.group()));
        return sound ? Optional.of(name) : Optional.empty();
    }

    /**
     * Whether words with dots between them are a host. Where a name follows a title without a
     * blank, as in {@code Dr.Meier}, it begins with a capital.
     */
    private static boolean isHost(String dotted) {
        if (DEGREES.contains(lower(dotted))) {
            return false;
        }
        String last = dotted.substring(dotted.lastIndexOf('.') + 1);
        return LOWER_CASE.matcher(last).matches()
                || last.startsWith("xn--")
                || TOP_LEVEL.contains(lower(last));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
