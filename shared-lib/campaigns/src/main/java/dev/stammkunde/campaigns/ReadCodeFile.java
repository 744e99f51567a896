package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CodeFile.Codes;
import dev.stammkunde.campaigns.CodeFile.Encoding;
import dev.stammkunde.campaigns.CodeFile.Unusable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads codes from a CSV file as shops export them: UTF-8 with or without a mark, or Windows-1252;
 * parted by commas, semicolons or tabs, with quotes where needed. The column is the one that is
 * named for codes, or the only one.
 *
 * <p>It takes all of a file or nothing: half of an import is found by nobody.
 */
public final class ReadCodeFile {

    /** As many as one import takes. */
    public static final int MOST_CODES = 5_000;

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 1_000_000;

    /** What can be typed at a checkout. */
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private static final Set<String> TITLES =
            Set.of(
                    "code",
                    "codes",
                    "coupon",
                    "couponcode",
                    "discountcode",
                    "gutschein",
                    "gutscheincode",
                    "promotioncode",
                    "rabattcode",
                    "voucher",
                    "vouchercode");

    private ReadCodeFile() {}

    /** Reads a file. */
    public static CodeFile read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Unusable(0, "must have at most " + MOST_BYTES + " bytes");
        }
        if (FileText.isUtf16(file)) {
            return new Unusable(1, "must be UTF-8 or Windows-1252, not UTF-16");
        }
        Optional<FileText> read = FileText.find(file);
        if (read.isEmpty()) {
            return new Unusable(0, "must be UTF-8 or Windows-1252");
        }
        List<CsvRow> rows = CsvRow.read(read.get().text());
        return rows.isEmpty()
                ? new Unusable(0, "must hold a code at least")
                : codes(rows, read.get().encoding());
    }

    private static CodeFile codes(List<CsvRow> rows, Encoding encoding) {
        List<String> first = rows.getFirst().cells();
        int titled =
                IntStream.range(0, first.size())
                        .filter(i -> isTitle(first.get(i)))
                        .findFirst()
                        .orElse(-1);
        if (titled < 0 && first.size() > 1) {
            return new Unusable(1, "must name the column with the codes, such as Code");
        }
        Set<String> known = new HashSet<>();
        List<String> codes = new ArrayList<>();
        List<String> doubles = new ArrayList<>();
        for (CsvRow row : titled < 0 ? rows : rows.subList(1, rows.size())) {
            int column = Math.max(0, titled);
            String code = row.cells().size() > column ? row.cells().get(column).strip() : "";
            if (!CODE.matcher(code).matches()) {
                return new Unusable(
                        row.line(), "must have 1 to 100 printable ASCII characters without blanks");
            }
            (known.add(code.toUpperCase(Locale.ROOT)) ? codes : doubles).add(code);
        }
        if (codes.isEmpty() || codes.size() > MOST_CODES) {
            return new Unusable(0, "must hold 1 to " + MOST_CODES + " codes");
        }
        return new Codes(codes, doubles, encoding);
    }

    private static boolean isTitle(String cell) {
        return TITLES.contains(cell.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""));
    }
}
